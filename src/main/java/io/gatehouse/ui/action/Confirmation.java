package io.gatehouse.ui.action;

import io.gatehouse.domain.Environment;

/// How much an operator has to do before an action runs: the more a mistake costs, the more.
enum Confirmation {
    /// One button.
    BUTTON,
    /// One button that stands beside the count and the target it concerns.
    COUNT_SHOWN,
    /// The target's name has to be typed.
    NAME_TYPED;

    static Confirmation in(Environment environment) {
        return switch (environment) {
            case LAB -> BUTTON;
            case STAGING -> COUNT_SHOWN;
            case PRODUCTION -> NAME_TYPED;
        };
    }

    boolean accepts(String typed, String target) {
        return this != NAME_TYPED || typed.equals(target);
    }
}
