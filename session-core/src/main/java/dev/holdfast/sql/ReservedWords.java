package dev.holdfast.sql;

import java.util.Set;

/** Words of SQL that cannot name a table or a column without quotes in at least one common database. */
final class ReservedWords {
    static final Set<String> STANDARD = Set.of("""
            all alter analyse analyze and any array as asc asymmetric authorization between binary both by case cast \
            check collate column constraint create cross current_catalog current_date current_role current_schema \
            current_time current_timestamp current_user day default deferrable delete desc distinct do drop else end \
            except exists explain false fetch filter for foreign from full grant group groups having hour if ilike in \
            index initially inner insert intersect interval into is isnull join key lateral leading left like limit \
            localtime localtimestamp minus minute month natural not notnull null of offset on only option or order \
            outer over overlaps partition placing primary qualify range rank references returning right row rownum \
            rows schema second select session_user set similar some symmetric system system_user table tablesample then to top \
            trailing true union unique unknown update user using value values variadic verbose view when where window \
            with year\
            """.split(" "));

    private ReservedWords() {}
}
