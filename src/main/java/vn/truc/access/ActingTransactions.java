package vn.truc.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.interceptor.TransactionAttribute;
import vn.truc.calendar.OfficeClock;
import vn.truc.database.KeptPlans;

/// Begins each transaction by telling the database on whose behalf it is; the settings end with the transaction.
@Component
@Primary
class ActingTransactions extends JdbcTransactionManager {
    private static final long serialVersionUID = 1;

    private final transient OfficeClock clock;

    ActingTransactions(DataSource database, OfficeClock clock) {
        super(database);
        this.clock = clock;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var bound = Acting.current();
        if (bound.actor().isEmpty() && bound.system().isEmpty()) {
            return;
        }
        try {
            tell(bound, bound.aboutFew() || kept(definition));
        } catch (SQLException failed) {
            doCleanupAfterCompletion(transaction);
            throw new TransactionSystemException("The actor could not be bound", failed);
        }
    }

    private static boolean kept(TransactionDefinition definition) {
        return definition instanceof TransactionAttribute attribute
                && attribute.getLabels().contains(KeptPlans.LABEL);
    }

    private void tell(Acting.Bound bound, boolean plansKept) throws SQLException {
        Connection connection = DataSourceUtils.getConnection(Objects.requireNonNull(getDataSource()));
        try (var statement = connection.prepareStatement("""
                select set_config('truc.system', ?, true), set_config('truc.person', ?, true),
                       set_config('truc.contacts', ?, true), set_config('truc.health', ?, true),
                       set_config('truc.administered', ?, true), set_config('truc.day', ?, true),
                       set_config('plan_cache_mode', ?, true), set_config('enable_seqscan', ?, true),
                       set_config('enable_hashjoin', ?, true), set_config('enable_mergejoin', ?, true)
                """)) {
            statement.setString(1, bound.system());
            statement.setString(2, bound.person());
            statement.setString(3, bound.roots(Right.SEE_CONTACTS));
            statement.setString(4, bound.roots(Right.SEE_HEALTH_ANSWERS, Right.OPEN_ANSWERS));
            statement.setString(5, bound.roots(Right.ADMINISTER));
            statement.setString(6, clock.today().toString());
            statement.setString(7, plansKept ? "force_generic_plan" : "force_custom_plan");
            // A plan that is kept may have been made when the tables were empty: it looks up the few it is about, and
            // never reads a whole table, however long it lives.
            for (int way = 8; way <= 10; way++) {
                statement.setString(way, plansKept ? "off" : "on");
            }
            statement.execute();
        }
    }
}
