package vn.truc.e2e;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import vn.truc.OfficeTest;

/// A test through a browser on the demonstration, played once for all of them: the Ministry at 14:45 on 20/3/2020.
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OfficeTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.profiles.active=demo,e2e")
@ExtendWith(Browsers.class)
public @interface DemoTest {}
