package io.gatehouse.checklist;

/// One of the things that have to be so before a deployment is signed off. Stateless.
public interface Check {

    /// Stable, in kebab case; names the words: `checklist.<id>.title`.
    String id();

    /// Decides from what was found out; asks nobody.
    Verdict judge(Deployment it);
}
