package vn.truc.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.StringJoiner;

/// A database's schema as text, read from the catalogue: what a review compares. Partitions are left out.
record CatalogueText(Connection connection) {

    private static final String OWN_RELATIONS = """
            with own as (
                select c.oid, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity
                from pg_class c
                where c.relnamespace = 'public'::regnamespace and not c.relispartition
                  and c.relkind in ('r', 'p', 'v', 'm') and c.relname <> 'flyway_schema_history'
                  and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
            )
            """;

    private static final String RELATIONS = OWN_RELATIONS + """
            , line (relation, kind, place, text) as (
                select relname, 0, 0, case relkind when 'v' then 'view ' when 'm' then 'materialized view ' else 'table ' end
                       || relname || coalesce(' partition by ' || pg_get_partkeydef(oid), '')
                       || case when relrowsecurity then ' row security' else '' end
                       || case when relforcerowsecurity then ' forced' else '' end
                from own
                union all
                select relname, 1, attnum, '    ' || attname || ' ' || format_type(atttypid, atttypmod)
                       || case when attnotnull then ' not null' else '' end
                       || case when attidentity <> '' then ' identity ' || attidentity::text else '' end
                       || case attgenerated when '' then coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
                          else ' generated ' || attgenerated::text || ' (' || pg_get_expr(adbin, adrelid) || ')' end
                from own join pg_attribute on attrelid = own.oid and attnum > 0 and not attisdropped
                left join pg_attrdef on adrelid = attrelid and adnum = attnum
                union all
                select relname, 2, row_number() over (partition by relname order by contype = 'p' desc, conname),
                       '    ' || conname || ': ' || pg_get_constraintdef(k.oid)
                from own join pg_constraint k on conrelid = own.oid and contype <> 'n'
                union all
                select relname, 3, row_number() over (partition by relname order by pg_get_indexdef(indexrelid)),
                       '    ' || pg_get_indexdef(indexrelid)
                from own join pg_index on indrelid = own.oid
                where not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
                union all
                select relname, 4, row_number() over (partition by relname order by polname),
                       '    policy ' || polname || ' for ' || polcmd::text || case when polpermissive then '' else ' restrictive' end
                       || coalesce(' using ' || pg_get_expr(polqual, polrelid), '')
                       || coalesce(' with check ' || pg_get_expr(polwithcheck, polrelid), '')
                from own join pg_policy on polrelid = own.oid
                union all
                select relname, 5, row_number() over (partition by relname order by tgname),
                       '    ' || pg_get_triggerdef(t.oid)
                from own join pg_trigger t on tgrelid = own.oid and not tgisinternal
                union all
                select relname, 6, 0, pg_get_viewdef(oid) from own where relkind in ('v', 'm')
                union all
                select relname, 7, 0, '' from own
            )
            select text from line order by relation collate "C", kind, place
            """;

    private static final String FUNCTIONS = """
            select pg_get_functiondef(p.oid) from pg_proc p
            where p.pronamespace = 'public'::regnamespace and p.prokind in ('f', 'p')
              and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
            order by p.proname collate "C", p.oid::regprocedure::text collate "C"
            """;

    private static final String TYPES = """
            select 'extension ' || extname from pg_extension where extname <> 'plpgsql'
            union all
            select 'type ' || typname || ' enum (' || string_agg(enumlabel, ', ' order by enumsortorder) || ')'
            from pg_type join pg_enum on enumtypid = pg_type.oid where typnamespace = 'public'::regnamespace group by typname
            union all
            select 'domain ' || typname || ' ' || format_type(typbasetype, typtypmod)
                   || coalesce((select string_agg(' ' || pg_get_constraintdef(k.oid), '' order by conname)
                                from pg_constraint k where contypid = t.oid), '')
            from pg_type t where typnamespace = 'public'::regnamespace and typtype = 'd'
            union all
            select 'sequence ' || relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'
            order by 1
            """;

    String text() throws SQLException {
        return String.join("\n", lines(TYPES), "", lines(RELATIONS), lines(FUNCTIONS))
                        .stripTrailing() + "\n";
    }

    private String lines(String query) throws SQLException {
        var lines = new StringJoiner("\n");
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines.toString();
    }
}
