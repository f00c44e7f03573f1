package vn.truc;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/// A test of the whole application on a real PostgreSQL: one server for the test JVM, one fresh database for
/// each Spring context. Other properties mean another context and so an empty database of one's own. Jobs do
/// not run by themselves.
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Truc.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface OfficeTest {

    /// `RANDOM_PORT` for tests that come in through the network, such as a browser's.
    @AliasFor(annotation = SpringBootTest.class, attribute = "webEnvironment")
    SpringBootTest.WebEnvironment webEnvironment() default SpringBootTest.WebEnvironment.MOCK;

    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};
}
