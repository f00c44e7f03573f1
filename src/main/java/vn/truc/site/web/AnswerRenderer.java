package vn.truc.site.web;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.truc.page.Answer;
import vn.truc.page.Departure;
import vn.truc.page.Download;
import vn.truc.page.Page;
import vn.truc.page.PdfSheet;
import vn.truc.page.Redirect;

/// Writes what a door answers: a page in its frame, only its content where a part of a page was asked for, or a
/// redirect.
class AnswerRenderer implements HandlerMethodReturnValueHandler {
    private final Frames frames;

    AnswerRenderer(Frames frames) {
        this.frames = frames;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returned) {
        return Answer.class.isAssignableFrom(returned.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object returned, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        switch ((Answer) Objects.requireNonNull(returned)) {
            case Page page -> show(page, request, response);
            case Redirect redirect -> go(redirect, request, response);
            case Download download -> send(download, response);
            case PdfSheet sheet -> print(sheet, response);
            case Departure departure -> leave(departure, response);
        }
    }

    /// Writes a page with its frame.
    void show(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean part = request.getHeader("HX-Request") != null;
        write(page.status(), part ? page.content() : frames.around(page, request, response), response);
    }

    /// Writes a page in the public frame without asking who has signed in.
    void showAlone(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(page.status(), frames.alone(page, request), response);
    }

    private static void write(int status, JteModel content, HttpServletResponse response) throws IOException {
        var output = new Utf8ByteOutput();
        content.render(output);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    private static void send(Download download, HttpServletResponse response) throws IOException {
        response.setContentType(download.format().type());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(download.fileName())
                        .build()
                        .toString());
        download.write(response.getOutputStream());
    }

    private static void print(PdfSheet sheet, HttpServletResponse response) throws IOException {
        var pdf = sheet.pdf();
        response.setContentType("application/pdf");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline().filename(sheet.fileName()).build().toString());
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }

    private static void leave(Departure departure, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.LOCATION, departure.address().toString());
    }

    private static void go(Redirect redirect, HttpServletRequest request, HttpServletResponse response) {
        Notices.keep(redirect.notice(), request, response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, redirect.path());
    }
}
