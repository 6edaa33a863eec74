using System.Net;
using Npgsql;
using Prongsai.Platform.Postgres;

namespace Prongsai.Journeys;

/// <summary>An office's own installation: who gets in, and the commands on its data while it runs.</summary>
[Collection("own")]
public sealed class OwnInstallationTests(OwnInstallation own)
{
    [Fact]
    public async Task Made_up_people_do_not_sign_in_outside_the_demo()
    {
        using var visitor = own.Visitor();
        var token = await RunningHost.TokenAsync(visitor, "/sign-in");
        foreach (var person in new[] { "coordinator", "finance", "executive", "", OwnInstallation.Login })
        {
            using var form = new FormUrlEncodedContent([new("account", person), new("__RequestVerificationToken", token)]);

            using var answer = await visitor.PostAsync(new Uri("/sign-in", UriKind.Relative), form);

            answer.StatusCode.ShouldBe(HttpStatusCode.OK, person);
            (answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : []).ShouldAllBe(c => !c.StartsWith("prongsai.signed-in"), person);
        }

        (await visitor.GetAsync(new Uri("/office", UriKind.Relative))).Headers.Location!.OriginalString.ShouldContain("/sign-in");
    }

    [Fact]
    public async Task Once_an_account_exists_the_set_up_link_opens_nothing()
    {
        foreach (var query in new[] { "", "?set-up=", "?set-up=0123456789abcdef0123456789abcdef", $"?set-up={own.Key}" })
        {
            using var visitor = own.Visitor();

            await visitor.GetAsync(new Uri("/sign-in" + query, UriKind.Relative));

            (await visitor.GetAsync(new Uri("/start" + query, UriKind.Relative))).Headers.Location!.OriginalString.ShouldBe("/sign-in", query);
            (await visitor.GetAsync(new Uri("/sign-in/first", UriKind.Relative))).Headers.Location!.OriginalString.ShouldBe("/sign-in", query);
            (await visitor.GetAsync(new Uri("/office", UriKind.Relative))).Headers.Location!.OriginalString.ShouldContain("/sign-in");
        }
    }

    [Fact]
    public async Task The_first_account_signs_in_works_and_signs_out()
    {
        using var visitor = await own.SignedInAsync();
        (await visitor.GetAsync(new Uri("/office", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync(new Uri("/office/accounts", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", await RunningHost.TokenAsync(visitor, "/me"))]);
        await visitor.PostAsync(new Uri("/sign-in?handler=Out", UriKind.Relative), form);

        (await visitor.GetAsync(new Uri("/office", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_set_up_key_and_the_password_are_in_no_log_no_page_and_no_act()
    {
        using var visitor = await own.SignedInAsync();
        await visitor.GetAsync(new Uri($"/sign-in?set-up={own.Key}", UriKind.Relative));
        var page = await visitor.GetStringAsync(new Uri("/me", UriKind.Relative));

        own.Log.ShouldContain("/sign-in");
        foreach (var secret in new[] { own.Key, OwnInstallation.Password, "ริมคลอง" })
        {
            own.Log.ShouldNotContain(secret);
            page.ShouldNotContain(secret);
            (await own.CountAsync($"select count(*) from platform.recorded_act a where a::text like '%{secret}%'")).ShouldBe(0);
        }
    }

    [Fact]
    public async Task The_operators_link_lets_a_locked_out_person_set_a_password_once_and_is_in_the_record()
    {
        const string invited = "select count(*) from platform.recorded_act where kind = 'accounts.operator_invited'";
        var before = await own.CountAsync(invited);
        var said = await CommandLine.RunAsync(null, "invite", "--agency", OwnInstallation.Slug, "--login", "second.person", "--role", "administrator", "--data", own.Data);
        said.Code.ShouldBe(0, said.Errors);
        var link = new Uri(said.Output.Trim(), UriKind.Relative);
        using var visitor = own.Visitor();
        var token = await RunningHost.TokenAsync(visitor, link.OriginalString);
        Task<HttpResponseMessage> SetAsync(string password, HttpClient? other = null)
        {
            var form = new FormUrlEncodedContent([new("T", link.OriginalString.Split('=')[1]), new("Input.Login", "second.person"), new("Input.Password", password), new("__RequestVerificationToken", token)]);
            return (other ?? visitor).PostAsync(new Uri("/sign-in/link", UriKind.Relative), form);
        }

        (await SetAsync("สั้น")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SetAsync("ควายทุยกินหญ้าริมทุ่งกว้าง")).Headers.Location!.OriginalString.ShouldBe("/office");
        using var late = own.Visitor();
        token = await RunningHost.TokenAsync(late, "/sign-in");
        WebUtility.HtmlDecode(await (await SetAsync("อีกครั้งหนึ่งก็ไม่ได้แล้วนะ", late)).Content.ReadAsStringAsync()).ShouldContain("ใช้ไม่ได้แล้ว");

        (await visitor.GetAsync(new Uri("/office/accounts", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await own.CountAsync(invited)).ShouldBe(before + 1);
    }

    [Fact]
    public async Task Import_leaves_rows_that_wait_for_review_and_prints_where()
    {
        var said = await CommandLine.RunAsync(null, "import", HostBuild.Fixture("memo.md"), "--agency", OwnInstallation.Slug, "--year", "2567", "--data", own.Data);

        (said.Code, said.Errors).ShouldBe((0, ""));
        var lines = said.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.ShouldHaveSingleItem().ShouldStartWith("/office/imports/");
        var id = Guid.Parse(lines[0].Split('/')[^1]);
        (await own.CountAsync($"select count(*) from assessment.paper_import where id = '{id}' and state = 'Waiting' and fiscal_year = 2567")).ShouldBe(1);
        (await own.CountAsync("select count(*) from assessment.year_result where fiscal_year = 2567")).ShouldBe(0);
        using var visitor = await own.SignedInAsync();
        WebUtility.HtmlDecode(await visitor.GetStringAsync(new Uri(lines[0], UriKind.Relative))).ShouldContain("รอตรวจ");
    }

    [Fact]
    public async Task A_report_of_a_year_without_a_result_is_a_sentence_and_no_file()
    {
        var file = Path.Combine(own.Scratch, "none.docx");

        var said = await CommandLine.RunAsync(null, "report", "result-memo", "--agency", OwnInstallation.Slug, "--year", "2566", "-o", file, "--data", own.Data);

        OneSentence(said, 2);
        File.Exists(file).ShouldBeFalse();
    }

    [Fact]
    public async Task Migrate_and_doctor_say_that_all_is_well_on_stdout()
    {
        var migrated = await CommandLine.RunAsync(null, "migrate", "--data", own.Data);
        var examined = await CommandLine.RunAsync(null, "doctor", "--data", own.Data);

        (migrated.Code, migrated.Errors).ShouldBe((0, ""));
        migrated.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem();
        examined.Code.ShouldBe(0, examined.Output);
        examined.Errors.ShouldBe("");
        examined.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(line => line.StartsWith("✓ "));
    }

    [Theory]
    [InlineData("report", "oit-table", "--agency", "x", "--year", "99999", "-o", "/tmp/never.docx")]
    [InlineData("report", "oit-table", "--agency", "x", "--year", "5", "-o", "/tmp/never.docx")]
    [InlineData("import", "/nowhere/paper.md", "--year", "2026", "--dry-run")]
    [InlineData("score", "--year", "0", "-")]
    public async Task A_number_that_is_no_fiscal_year_is_a_wrong_use(params string[] arguments)
    {
        var answer = await CommandLine.RunAsync("{}", arguments);

        (answer.Code, answer.Output).ShouldBe((2, ""));
        answer.Errors.ShouldContain("2550");
        answer.Errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_backup_into_or_out_of_a_folder_that_is_not_there_is_a_sentence()
    {
        OneSentence(await CommandLine.RunAsync(null, "backup", "/nowhere/x.backup", "--data", own.Data), 3);
        OneSentence(await CommandLine.RunAsync(null, "restore", "/nowhere/x.backup", "--data", Path.Combine(own.Data, "..", Guid.NewGuid().ToString("N"))), 2);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("report", "oit-table", "--agency", "x", "--year", "2568", "-o", "/tmp/never.docx")]
    [InlineData("backup", "/tmp/never.backup")]
    public async Task A_mistyped_data_folder_is_refused_and_not_made(params string[] arguments)
    {
        var mistyped = Path.Combine(Path.GetTempPath(), "prongsai-mistyped-" + Guid.NewGuid().ToString("N"));

        OneSentence(await CommandLine.RunAsync(null, [.. arguments, "--data", mistyped]), 2);

        Directory.Exists(mistyped).ShouldBeFalse();
    }

    [Fact]
    public async Task A_second_program_on_the_folder_and_a_server_out_of_reach_end_with_3()
    {
        OneSentence(await CommandLine.RunAsync(null, "serve", "--data", own.Data, "--urls", "http://127.0.0.1:0"), 3);
        OneSentence(await CommandLine.RunAsync(null, "migrate", "--database", "Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=2", "--data", own.Scratch), 3);
    }

    [Fact]
    public async Task The_demo_and_an_offices_own_data_never_mix()
    {
        OneSentence(await CommandLine.RunAsync(null, "serve", "--demo", "--data", own.Data, "--urls", "http://127.0.0.1:0"), 2);
    }

    [Fact]
    public async Task A_backup_is_restored_whole_once_and_a_row_edited_by_hand_is_found()
    {
        var (backup, target) = (Path.Combine(own.Scratch, "copy.backup"), Path.Combine(own.Scratch, "restored"));
        (await CommandLine.RunAsync(null, "backup", backup, "--data", own.Data)).ShouldSatisfyAllConditions(s => s.Code.ShouldBe(0, s.Errors), s => s.Errors.ShouldBe(""));
        OneSentence(await CommandLine.RunAsync(null, "backup", backup, "--data", own.Data), 2);

        (await CommandLine.RunAsync(null, "restore", backup, "--data", target)).ShouldSatisfyAllConditions(s => s.Code.ShouldBe(0, s.Errors), s => s.Errors.ShouldBe(""));
        var again = await CommandLine.RunAsync(null, "restore", backup, "--data", target);
        var whole = await CommandLine.RunAsync(null, "verify", "--data", target);
        await EditAnActAsync(target);
        var broken = await CommandLine.RunAsync(null, "verify", "--data", target);

        OneSentence(again, 2);
        (whole.Code, whole.Errors).ShouldBe((0, ""));
        whole.Output.ShouldStartWith(OwnInstallation.Slug + ": ");
        (broken.Code, broken.Errors).ShouldBe((1, ""));
        broken.Output.ShouldStartWith($"{OwnInstallation.Slug}: ลูกโซ่ขาดที่ลำดับที่ 2 (");
    }

    [Fact]
    public async Task Restore_of_what_is_no_backup_leaves_no_data()
    {
        var target = Path.Combine(own.Scratch, "never");

        OneSentence(await CommandLine.RunAsync(null, "restore", HostBuild.Fixture("memo.md"), "--data", target), 2);
        OneSentence(await CommandLine.RunAsync(null, "restore", Path.Combine(own.Scratch, "none.backup"), "--data", target), 2);

        (!Directory.Exists(target) || !Directory.EnumerateFileSystemEntries(target).Any()).ShouldBeTrue();
    }

    internal static void OneSentence(Said said, int code)
    {
        said.Code.ShouldBe(code, said.Errors);
        said.Output.ShouldBe("");
        said.Errors.ShouldNotContain("   at ");
        said.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeInRange(1, 2, said.Errors);
        said.Errors.ShouldMatch("[ก-๙]");
    }

    private static async Task EditAnActAsync(string folder)
    {
        await using var cluster = (await PrivateCluster.OpenAsync(new(folder))).Value!;
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(cluster.Address.Owner) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("update platform.recorded_act set kind_name = 'อย่างอื่น' where sequence = 2", connection);
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);
    }
}
