package vn.truc.site.web;

import java.sql.SQLException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import vn.truc.access.NotSignedIn;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;
import vn.truc.page.Unfulfilled;

/// Which HTTP status a failure has.
final class Failures {
    private static final int DEPTH = 20;

    private Failures() {}

    static int status(Throwable failure) {
        return switch (failure) {
            case NotSignedIn _ -> 401;
            case NotAllowed _ -> 403;
            case NotFound _ -> 404;
            case MaxUploadSizeExceededException _ -> 413;
            case InvalidParameterException unreadable -> unreadable.getErrorCode();
            case Unfulfilled refused -> refused.conflict() ? 409 : 422;
            case HttpMessageNotReadableException unreadable -> tooLarge(unreadable) ? 413 : 400;
            case TypeMismatchException _ -> 400;
            case ErrorResponse known -> known.getStatusCode().value();
            case DataAccessException _, TransactionException _ -> databaseAway(failure) ? 503 : 500;
            case IllegalArgumentException _ -> 400;
            default -> databaseAway(failure) ? 503 : 500;
        };
    }

    private static boolean tooLarge(HttpMessageNotReadableException unreadable) {
        return NestedExceptionUtils.getMostSpecificCause(unreadable) instanceof BodyLimit.TooLarge;
    }

    /// Whether the database is away, full or closed for writing, or two writes met, rather than the program wrong.
    static boolean databaseAway(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int i = 0; cause != null && i < DEPTH; i++) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessResourceException
                    || cause instanceof NonTransientDataAccessResourceException
                    || cause instanceof ConcurrencyFailureException
                    || cause instanceof CannotCreateTransactionException
                    || (cause instanceof SQLException database && away(database.getSQLState()))) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /// No connection (08), serialisation (40), no space or memory (53), shut down (57P), disk (58), read only
    /// (25006); the pool's own refusal carries no state.
    private static boolean away(@Nullable String state) {
        return state == null
                || state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("57P")
                || state.startsWith("58")
                || state.equals("25006");
    }
}
