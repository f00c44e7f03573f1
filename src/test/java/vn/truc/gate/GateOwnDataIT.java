package vn.truc.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.measure.TemperatureLimit;
import vn.truc.page.Message;

/// What the gate wrote down about somebody is theirs to see, and nobody else’s.
@OfficeTest
record GateOwnDataIT(GateExamples examples, GateOwnData ownData) {
    @Test
    void oneSeesPlaceOutcomeTemperatureAndWhoWroteIt() {
        var house = examples.house();
        examples.inForce(house, TemperatureLimit.of("37.5"));
        GateExamples.decided(examples.enter(house, house.staff().staffNumber(), "36,4"));
        var own = examples.as(house.staff(), ownData::about).getFirst().rows();
        assertThat(own)
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("Trụ sở, Sảnh tầng 1", Message.of("gate.word.ADMITTED"), "36.4", "Hồ Văn Gác"));
        assertThat(examples.as(house.clerk(), ownData::about).getFirst().rows()).isEmpty();
    }
}
