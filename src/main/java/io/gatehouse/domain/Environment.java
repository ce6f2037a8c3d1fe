package io.gatehouse.domain;

/// How much a mistake costs here; decides the colour of the window's edge and how an action is confirmed.
public enum Environment {
    LAB,
    STAGING,
    PRODUCTION
}
