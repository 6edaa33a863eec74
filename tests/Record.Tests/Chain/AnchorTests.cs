using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Record.Data;
using Prongsai.TestKit;

namespace Prongsai.Record.Tests.Chain;

public sealed class AnchorTests(RecordDatabase database) : IClassFixture<RecordDatabase>
{
    private static readonly LocalDate Monday = new(2026, 2, 16);

    [Fact]
    public async Task A_day_is_anchored_once_and_each_file_names_the_one_before()
    {
        var (agency, scope) = await AnchoredAsync(days: 3);
        await using var _ = scope;
        var files = scope.Get<AnchorFolder>().Read(agency.Slug);

        await scope.AddAsync("นายสมมติ ต่อมา");
        (await scope.Get<AnchorDay>().WriteAsync(agency.AgencyId, Monday, default)).IsOk.ShouldBeTrue();

        scope.Get<AnchorFolder>().Read(agency.Slug).ShouldBe(files);
        files.Select(f => f.Anchor!.Sequence).ShouldBe([2, 3, 4]);
        files[0].Anchor!.Previous.ShouldBe("");
        files.Skip(1).Select(f => f.Anchor!.Previous).ShouldBe(files.Take(2).Select(f => f.FileHash));
        (await scope.Get<AnchorVerifier>().VerifyAsync(files, linked: true)).ShouldBe(new AnchorReport(3, null));
    }

    [Fact]
    public async Task A_chain_written_anew_after_an_anchor_is_found()
    {
        var (agency, scope) = await AnchoredAsync(days: 3);
        await using var _ = scope;
        await RewriteFromAsync(scope, 3);

        (await scope.VerifyAsync()).Broken.ShouldBeNull("the rewritten chain is whole in itself");
        var fault = (await scope.Get<AnchorVerifier>().VerifyAsync(scope.Get<AnchorFolder>().Read(agency.Slug), linked: true)).Fault!;

        (fault.Name, fault.Sequence).ShouldBe(("2026-02-17.json", 3L));
        fault.Why.ShouldBe("ลูกโซ่ถูกเขียนขึ้นใหม่ ระหว่างการกระทำที่ 3 ถึง 3");
    }

    [Fact]
    public async Task A_copy_kept_elsewhere_finds_it_too_when_the_own_anchors_are_gone()
    {
        var (agency, scope) = await AnchoredAsync(days: 2);
        await using var _ = scope;
        var kept = Path.Combine(database.DataFolder, $"mail-{agency.Slug}.txt");
        await File.WriteAllTextAsync(kept, AnchorMail.Text(agency, scope.Get<AnchorFolder>().Read(agency.Slug)[1].Anchor!));
        Directory.Delete(Path.Combine(database.DataFolder, "anchors", agency.Slug), recursive: true);
        await RewriteFromAsync(scope, 3);

        var report = await scope.Get<AnchorVerifier>().VerifyAsync(AnchorFolder.ReadElsewhere(kept, agency.Slug, agency.AgencyId), linked: false);

        report.Fault!.Sequence.ShouldBe(3);
    }

    [Theory]
    [InlineData("2026-02-16.json", "2026-02-17.json")]
    [InlineData("2026-02-17.json", "2026-02-18.json")]
    public async Task A_missing_anchor_is_missed_by_the_next(string deleted, string named)
    {
        var (agency, scope) = await AnchoredAsync(days: 3);
        await using var _ = scope;
        File.Delete(Path.Combine(database.DataFolder, "anchors", agency.Slug, deleted));

        (await scope.Get<AnchorVerifier>().VerifyAsync(scope.Get<AnchorFolder>().Read(agency.Slug), linked: true)).Fault!.Name.ShouldBe(named);
    }

    [Fact]
    public async Task An_anchor_edited_by_hand_is_found()
    {
        var (agency, scope) = await AnchoredAsync(days: 1);
        await using var _ = scope;
        var path = Path.Combine(database.DataFolder, "anchors", agency.Slug, "2026-02-16.json");
        var edited = (await File.ReadAllTextAsync(path)).Replace("\"sequence\": 2", "\"sequence\": 1", StringComparison.Ordinal);
        File.Delete(path);
        await File.WriteAllTextAsync(path, edited);

        (await scope.Get<AnchorVerifier>().VerifyAsync(scope.Get<AnchorFolder>().Read(agency.Slug), linked: true)).Fault!.Name.ShouldBe("2026-02-16.json");
    }

    [Fact]
    public async Task A_walk_is_kept_with_what_it_found()
    {
        var (agency, scope) = await AnchoredAsync(days: 2);
        await using var _ = scope;
        await using var owner = await database.ConnectAsOwnerAsync();
        (await scope.Get<ChainChecking>().CheckAsync(agency.AgencyId, null, default)).IsOk.ShouldBeTrue();
        (await scope.Get<AnchorSettings>().StateAsync(default)).Last[0].ShouldSatisfyAllConditions(c => c.IsWhole.ShouldBeTrue(), c => c.Acts.ShouldBe(3), c => c.Anchors.ShouldBe(2));

        database.Clock.Advance(Duration.FromMinutes(1));
        await new Tampering(owner, agency.AgencyId).RunAsync($"update platform.recorded_act set kind = 'x' where agency_id = '{agency.AgencyId}' and sequence = 2");
        await scope.Get<ChainChecking>().CheckAsync(agency.AgencyId, null, default);
        database.Clock.Now = StoppedClock.Start;

        var last = (await scope.Get<AnchorSettings>().StateAsync(default)).Last[0];
        (last.IsWhole, last.FaultSequence, last.Acts).ShouldBe((false, 2L, 1L));
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused()
    {
        await using var scope = database.Enter((await database.NewAgencyAsync()).AgencyId);

        (await scope.Get<AnchorSettings>().ChangeAsync("a@b.example, c@d.example", null, default)).Error!.Code.ShouldBe("record.address");
        (await scope.Get<AnchorSettings>().ChangeAsync(" audit@example.go.th ", null, default)).IsOk.ShouldBeTrue();
        (await scope.Get<AnchorSettings>().StateAsync(default)).MailTo.ShouldBe("audit@example.go.th");
    }

    /// <summary>An act and its anchor on each day.</summary>
    private async Task<(AgencyEntry Agency, AgencyScope Scope)> AnchoredAsync(int days)
    {
        var agency = await database.NewAgencyAsync();
        var scope = database.Enter(agency.AgencyId);
        for (var day = 0; day < days; day++)
        {
            await scope.AddAsync($"นายสมมติ ที่ {day}");
            (await scope.Get<AnchorDay>().WriteAsync(agency.AgencyId, Monday.PlusDays(day), default)).IsOk.ShouldBeTrue();
        }

        return (agency, scope);
    }

    /// <summary>What somebody with the owner's rights and this program can do: cut the chain and write other acts in its place.</summary>
    private async Task RewriteFromAsync(AgencyScope scope, long sequence)
    {
        var last = await scope.Data.ReadAsync((db, ct) => db.Set<RecordedAct>().MaxAsync(a => a.Sequence, ct));
        await using var owner = await database.ConnectAsOwnerAsync();
        var tampering = new Tampering(owner, scope.Agency());
        await tampering.RunAsync($"""
            update platform.act_head h set sequence = {sequence - 1}, hash = (select hash from platform.recorded_act a where a.agency_id = h.agency_id and a.sequence = {sequence - 1})
            where agency_id = '{scope.Agency()}'
            """);
        foreach (var table in new[] { "recorded_act", "sealed_value", "touched_row" }) await tampering.RunAsync($"delete from platform.{table} where agency_id = '{scope.Agency()}' and sequence >= {sequence}");
        for (var number = sequence; number <= last; number++) await scope.AddAsync($"นายสมมติ เขียนใหม่ {number}");
    }
}
