package vn.truc.report;

/// A report came in, for the first time or corrected.
public record ReportSubmitted(Report.Id report, Submission.Id submission, Report.Key key) {}
