package vn.truc.site.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.truc.access.Needs;
import vn.truc.access.Right;

/// What is refused before it reaches a door comes here.
@Controller
class ErrorsController implements ErrorController {
    private final Refusals refusals;

    ErrorsController(Refusals refusals) {
        this.refusals = refusals;
    }

    @Needs(Right.PUBLIC)
    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception failure) {
            refusals.refuse(failure, request, response);
            return;
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        refusals.answer(status, request, response);
    }
}
