package io.gatehouse.simulator.lab;

/// What a new lab runs as when nobody has said, and why.
///
/// @param reason a clause that follows the provider's name
public record ProviderChoice(LabProvider provider, String reason) {

    /// Containers where an engine of this machine answers, has compose and has the images; else processes. Nothing is
    /// fetched and nothing started to find out; takes some tenths of a second at most.
    public static ProviderChoice find() {
        try {
            ContainerEngine engine = ContainerEngine.find();
            ContainerImages.find(engine);
            engine.compose();
            return new ProviderChoice(LabProvider.CONTAINERS, "the engine and the images are here");
        } catch (LabException e) {
            return new ProviderChoice(LabProvider.PROCESSES, String.valueOf(e.getMessage()));
        }
    }

    /// What was asked for.
    public static ProviderChoice asked(LabProvider provider) {
        return new ProviderChoice(provider, "as asked");
    }

    /// One line for people.
    public String words() {
        return "The lab's brokers run as " + provider.words() + ": " + reason;
    }
}
