using Prongsai.TestKit.Rows;
using Shouldly;
using Xunit;

namespace Prongsai.Platform.Tests.Isolation;

/// <summary>Roads around row security that a migration could open without anybody noticing.</summary>
public sealed class CatalogueTests(Installed database) : IClassFixture<Installed>
{
    /// <summary>Functions that see past row security, each with what it may give away. A new one is looked at, given a test of its own, and written down here.</summary>
    private static readonly Dictionary<string, string> Privileged = new()
    {
        ["platform.claim_job"] = "one waiting job, to the worker that then enters its agency",
        ["disclosure.years_under_another_pack"] = "years and agencies, no content",
        ["accounts.find_login"] = "to which account an exactly typed sign-in name leads",
        ["accounts.find_passkey"] = "to which account an exact credential leads",
        ["accounts.find_external"] = "to which account an exact identity of a provider leads",
        ["accounts.find_link"] = "to which account the hash of a link leads",
        ["privacy.forget_openings"] = "how many old openings of the own agency were forgotten",
        ["privacy.unname_openings"] = "how many openings of the own agency lost a name",
        ["privacy.content_in_use"] = "whether any file has exactly this content",
        ["disclosure.agencies_with_links_due"] = "keys of agencies whose links are to be looked at, nothing of the links",
        ["disclosure.claim_links"] = "takes links of the running transaction's agency only, but waits for a host that another agency looks at",
        ["disclosure.agencies_with_pictures_due"] = "keys of agencies whose links are to be photographed, nothing of the links",
        ["disclosure.claim_picture"] = "takes a link of the running transaction's agency only, but waits for a host that another agency looks at",
        ["disclosure.pages_with"] = "pages of files of the running transaction's agency only, of the files named",
        ["accounts.any_account"] = "whether anybody can sign in at all",
    };

    /// <summary>Uniqueness over the whole installation: what is typed or scanned before the agency is known.</summary>
    private static readonly string[] UniqueForAll =
    [
        "platform.agency_entry (slug)", "accounts.account (login_key)", "accounts.account_link (token_hash)", "accounts.external_login (issuer, subject_hash)", "accounts.passkey (credential_id)",
    ];

    [Fact]
    public async Task Only_known_functions_see_past_row_security() =>
        (await NamesAsync("select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and {ours}")).Order()
            .ShouldBe(Privileged.Keys.Order());

    [Fact]
    public async Task Such_a_function_fixes_its_search_path_and_is_not_for_everyone() =>
        (await NamesAsync("""
            select p.proname::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and {ours}
            and (not exists (select from unnest(p.proconfig) c where c ~ '^search_path=[a-z]+, ?pg_temp$') or has_function_privilege('public', p.oid, 'execute'))
            """)).ShouldBeEmpty();

    [Fact]
    public async Task No_view_runs_with_its_makers_rights() =>
        (await NamesAsync("""
            select c.relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where {ours} and (c.relkind in ('m', 'f') or (c.relkind = 'v' and not coalesce(c.reloptions @> array['security_invoker=true'], false)))
            """)).ShouldBeEmpty();

    [Fact]
    public async Task Every_policy_for_the_program_is_the_one_of_the_own_agency() =>
        (await NamesAsync("""
            select p.polrelid::regclass || ' ' || p.polname from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
            where {ours} and (p.polroles @> array[0::oid] or exists (select from unnest(p.polroles) r where pg_has_role('prongsai_app', r, 'member')))
            and coalesce(pg_get_expr(p.polqual, p.polrelid), '(agency_id = platform.current_agency())') || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')
              not in ('(agency_id = platform.current_agency())', '(agency_id = platform.current_agency())(agency_id = platform.current_agency())')
            """)).ShouldBe(["platform.agency_entry everyone_reads"]);

    [Fact]
    public async Task Every_foreign_key_stays_within_the_agency() =>
        (await NamesAsync("""
            select k.conrelid::regclass || ' ' || k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            where k.contype = 'f' and {ours} and not exists (
              select from unnest(k.conkey, k.confkey) as pair(here, there)
              join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.here join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.there
              where a.attname = 'agency_id' and b.attname = 'agency_id')
            """)).ShouldBeEmpty();

    [Fact]
    public async Task Uniqueness_does_not_tell_one_agency_what_another_holds() =>
        (await NamesAsync("""
            select i.indrelid::regclass || ' (' || (select string_agg(a.attname, ', ' order by a.attnum) from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any(i.indkey)) || ')'
            from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
            where i.indisunique and {ours} and c.relname <> 'schema_migration'
            and not exists (select from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any(i.indkey) and a.attname = 'agency_id')
            """)).Order().ShouldBe(UniqueForAll.Order());

    [Fact]
    public async Task The_role_of_the_program_may_neither_make_nor_empty_nor_watch_a_table()
    {
        (await NamesAsync("""
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and {ours} and has_table_privilege('prongsai_app', c.oid, 'truncate, references, trigger')
            """)).ShouldBeEmpty();
        (await NamesAsync("select nspname::text from pg_namespace n where has_schema_privilege('prongsai_app', n.oid, 'create') and nspname not like 'pg\\_%'")).ShouldBeEmpty();
        (await NamesAsync("select rolname::text from pg_roles where rolname = 'prongsai_app' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)")).ShouldBeEmpty();
        (await NamesAsync("select r.rolname::text from pg_roles r where r.rolname <> 'prongsai_app' and pg_has_role('prongsai_app', r.oid, 'member')")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("platform.recorded_act", "update, delete")]
    [InlineData("platform.act_head", "delete")]
    [InlineData("platform.agency_entry", "delete")]
    public async Task The_record_is_not_changed_and_not_deleted_by_the_program(string table, string rights) =>
        (await NamesAsync($"select '{table}' where has_table_privilege('prongsai_app', '{table}', '{rights}')")).ShouldBeEmpty();

    [Theory]
    [InlineData("accounts.find_login", "text")]
    [InlineData("accounts.find_passkey", "bytea")]
    [InlineData("accounts.find_link", "bytea")]
    public async Task A_finder_leads_to_one_account_and_tells_nothing_else(string finder, string type)
    {
        (await NamesAsync($"select pg_get_function_result('{finder}'::regproc)")).ShouldBe(["TABLE(agency uuid, account uuid)"]);
        (await database.AskAsync(null, $"select count(*) from {finder}(''::{type})")).ShouldBe(0L);
        (await database.AskAsync(null, $"select count(*) from {finder}(null)")).ShouldBe(0L);
    }

    [Fact]
    public async Task A_finder_takes_the_whole_value_and_no_pattern()
    {
        await database.OwnerAsync($"update accounts.account set login_key = 'Whole.Name' where id = (select id from accounts.account where agency_id = '{database.Theirs}' limit 1)");
        var link = (await NamesAsync("select quote_literal(token_hash) from accounts.account_link limit 1")).Single();

        (await database.AskAsync(null, "select agency from accounts.find_login('Whole.Name')")).ShouldBe(database.Theirs);
        (await database.AskAsync(null, $"select count(*) from accounts.find_link({link})")).ShouldBe(1L);
        foreach (var part in new[] { "Whole", "%", "Whole.Nam_", "whole.name ", ".*" })
        {
            (await database.AskAsync(null, $"select count(*) from accounts.find_login('{part}')")).ShouldBe(0L, part);
        }
    }

    [Fact]
    public async Task Years_under_another_pack_tell_no_more_than_agency_and_years()
    {
        (await NamesAsync("select pg_get_function_result('disclosure.years_under_another_pack'::regproc)"))
            .ShouldBe(["TABLE(agency_id uuid, fiscal_year integer, pack_year integer)"]);
    }

    [Fact]
    public async Task The_log_of_openings_is_forgotten_within_the_own_agency_only()
    {
        var own = await NamesAsync($"select id::text from privacy.opening where agency_id = '{database.Mine}'");
        own.ShouldNotBeEmpty();

        await database.OwnerAsync($"update privacy.opening set at = now() - interval '89 days' where agency_id = '{database.Mine}'");
        (await database.AskAsync(database.Mine, "select privacy.forget_openings('infinity', 1000000, '2100-01-01')")).ShouldBe(0L, "a clock that runs ahead shortens nothing");
        await database.OwnerAsync($"update privacy.opening set at = now() - interval '91 days' where agency_id = '{database.Mine}'");
        (await database.AskAsync(database.Mine, "select privacy.forget_openings('infinity', 1000000, '2100-01-01')")).ShouldBe((long)own.Count);
        (await database.AskAsync(null, "select privacy.forget_openings('infinity', 1000000, '2100-01-01')")).ShouldBe(0L);
        (await database.AskAsync(null, "select privacy.unname_openings(gen_random_uuid(), array[''])")).ShouldBe(0L);
    }

    [Fact]
    public async Task Content_in_use_answers_yes_or_no_to_a_whole_hash()
    {
        (await NamesAsync("select pg_get_function_result('privacy.content_in_use'::regproc)")).ShouldBe(["boolean"]);
        (await database.AskAsync(null, "select privacy.content_in_use('')")).ShouldBe(false);
    }

    [Fact]
    public async Task A_claimed_job_is_one_and_within_no_agency_nothing_else_is_seen()
    {
        (await database.AskAsync(null, "select count(*) from platform.claim_job(interval '1 minute', 3)")).ShouldBe(1L);
        (await database.AskAsync(null, "select count(*) from platform.queued_job")).ShouldBe(0L);
    }

    private Task<List<string>> NamesAsync(string sql) => Catalogue.NamesAsync(database.Owner, sql);
}
