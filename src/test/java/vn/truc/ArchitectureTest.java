package vn.truc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.servlet.ServletInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.truc.access.Needs;

/// The rules that every class keeps; the declared dependencies of the modules are checked by `ModulesIT`.
@AnalyzeClasses(packages = "vn.truc", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule EACH_FLOOR_USES_ONLY_THOSE_BELOW =
            classes().that().resideInAPackage("vn.truc.*..").should(useOnlyLowerFloors());

    @ArchTest
    static final ArchRule EVERY_DOOR_HAS_A_LOCK = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should()
            .beAnnotatedWith(Needs.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Needs.class);

    @ArchTest
    static final ArchRule CONTROLLERS_STAY_AT_HOME = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("..web")
            .andShould()
            .haveNameMatching(".*(Controller|Api)$");

    @ArchTest
    static final ArchRule REPOSITORIES_STAY_AT_HOME =
            classes().that().haveSimpleNameEndingWith("Repository").should().bePackagePrivate();

    @ArchTest
    static final ArchRule ONLY_REPOSITORIES_SPEAK_SQL = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Repository")
            .and()
            .resideOutsideOfPackage("vn.truc.database")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(JdbcOperations.class);

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Entity|Processor|Cmd|Info)$");

    /// A servlet's stream and a session have setters by their own contract.
    @ArchTest
    static final ArchRule NOTHING_IS_SET_AFTER_CONSTRUCTION = noMethods()
            .that()
            .haveRawReturnType(void.class)
            .and()
            .areDeclaredInClassesThat()
            .areNotAssignableTo(ServletInputStream.class)
            .and()
            .areDeclaredInClassesThat()
            .areNotAssignableTo(Session.class)
            .should()
            .haveNameMatching("set(?!Up)[A-Z].*");

    @ArchTest
    static final ArchRule WHAT_IS_NEEDED_COMES_THROUGH_THE_CONSTRUCTOR =
            noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage("vn.truc.calendar")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    /// Which parts there are is worked out when the jar is made (`docs/decisions/0011`).
    @ArchTest
    static final ArchRule NO_PART_HANGS_ON_A_SETTING = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.boot.autoconfigure.condition..");

    private static ArchCondition<JavaClass> useOnlyLowerFloors() {
        return new ArchCondition<>("stand on a floor of Floors and use only lower ones") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                var floor = Floors.of(user.getPackageName());
                if (!Floors.TOP_TO_BOTTOM.contains(floor)) {
                    events.add(SimpleConditionEvent.violated(user, user.getName() + " stands on no floor"));
                    return;
                }
                user.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !Floors.of(
                                        dependency.getTargetClass().getPackageName())
                                .isEmpty())
                        .filter(dependency -> !Floors.mayUse(
                                floor, Floors.of(dependency.getTargetClass().getPackageName())))
                        .forEach(upward -> events.add(SimpleConditionEvent.violated(user, upward.getDescription())));
            }
        };
    }
}
