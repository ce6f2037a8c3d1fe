package io.gatehouse.simulator.fault;

import io.gatehouse.domain.simulation.EventText;
import io.gatehouse.simulator.lab.LabException;
import java.util.Map;

/// One thing that goes wrong in a lab, caused for real. What was there before is read first, kept on the disk, and put
/// back from there: by whoever started it, or by the next program when that one was killed.
///
/// All three may block. They are called one after the other, by one thread.
public interface Fault {

    /// How scenarios and the command line call it: `memory-alarm`.
    String name();

    /// What happens, for people.
    String words();

    /// The same for readers in any language.
    default EventText text() {
        return EventText.of("fault." + name());
    }

    /// What no other fault may change while this one lasts.
    default String holds() {
        return name();
    }

    /// Reads what has to be put back; changes nothing.
    ///
    /// @return all of it as text, without passwords
    /// @throws LabException when it cannot be read
    Map<String, String> save(FaultGround ground) throws LabException;

    /// Makes it happen. Called only after what [#save] returned is kept.
    ///
    /// @throws LabException when it cannot be done; [#stop] is called then
    void start(FaultGround ground, Map<String, String> before) throws LabException;

    /// Puts back what was there before. May be called twice, also when it had not happened, or half.
    ///
    /// @throws LabException when it cannot be put back now; it will be tried again
    void stop(FaultGround ground, Map<String, String> before) throws LabException;
}
