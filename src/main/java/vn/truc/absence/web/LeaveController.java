package vn.truc.absence.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.truc.absence.Absence;
import vn.truc.absence.Absences;
import vn.truc.absence.Leaves;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.page.Answer;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.PdfSheet;

/// The permit and the certificate of a leave.
@Controller
class LeaveController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Absences absences;
    private final Leaves leaves;
    private final PermitWording wording;
    private final AbsenceController pages;

    LeaveController(Absences absences, Leaves leaves, PermitWording wording, AbsenceController pages) {
        this.absences = absences;
        this.leaves = leaves;
        this.wording = wording;
        this.pages = pages;
    }

    @Needs(Right.KEEP_ABSENCES)
    @PostMapping("/absences/{id}/permit")
    Answer issue(Actor by, @PathVariable Absence.Id id) {
        return pages.after(by, id, leaves.issue(by, id), "absence.permit.issued");
    }

    @Needs(Right.OWN)
    @GetMapping("/absences/{id}/permit.pdf")
    Answer permit(Actor by, @PathVariable Absence.Id id) {
        var permit = leaves.permit(by, id).orElseThrow(() -> new NotFound("permit"));
        var page = wording.of(absences.find(by, id), permit);
        return PdfSheet.upright(Message.of("absence.permit.title"), permit.day(), TEMPLATES.absencePermit(page));
    }

    @Needs(Right.OWN)
    @PostMapping("/absences/{id}/certificate")
    Answer certify(Actor by, @PathVariable Absence.Id id, @RequestParam Optional<MultipartFile> file)
            throws IOException {
        var content = file.isPresent() ? file.get().getBytes() : new byte[0];
        return pages.after(by, id, leaves.certify(by, id, content), "absence.certified");
    }

    @Needs(Right.OWN)
    @GetMapping("/absences/{id}/certificate")
    ResponseEntity<byte[]> certificate(Actor by, @PathVariable Absence.Id id) {
        var certificate = leaves.certificate(by, id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(certificate.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment")
                .body(certificate.content());
    }
}
