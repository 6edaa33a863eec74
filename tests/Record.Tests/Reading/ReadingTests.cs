using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Record.Data;
using Prongsai.Record.Features.Acts;
using Prongsai.Record.Features.Export;
using Prongsai.Record.Features.Words;
using Prongsai.TestKit;

namespace Prongsai.Record.Tests.Reading;

public sealed class ReadingTests(RecordDatabase database) : IClassFixture<RecordDatabase>
{
    private static readonly Rights MayReadCases = new([new HeldRight(SampleModule.MayReadCases)]);

    [Fact]
    public async Task The_history_of_an_object_holds_its_acts_and_no_others()
    {
        await using var scope = await EnterNewAsync();
        var one = await scope.AddAsync("นายสมมติ หนึ่ง");
        var other = await scope.AddAsync("นายสมมติ สอง");
        await scope.ChangeAsync(one, c => c.Note = "ใหม่");
        await scope.ChangeAsync(other, c => c.Note = "ใหม่");
        await scope.EraseAsync(one, ErasureScope.Everything);

        var history = await scope.Get<ActReading>().OfAsync("sample.contact", one.ToString(), null, null, default);

        history.Lines.Select(l => (l.Sequence, l.KindName)).ShouldBe([(6, "ลบข้อมูลผู้ติดต่อตามคำขอ"), (4, "แก้ไขผู้ติดต่อ"), (2, "เพิ่มผู้ติดต่อ")]);
        (history.Newer, history.Older).ShouldBe((false, false));
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_double()
    {
        await using var scope = await EnterNewAsync();
        for (var i = 0; i < 120; i++) await scope.AddAsync($"นายสมมติ ที่ {i}");
        var reading = scope.Get<ActReading>();

        var first = await reading.PageAsync(new(), null, null, default);
        var second = await reading.PageAsync(new(), first.Lines[^1].Sequence, null, default);
        var third = await reading.PageAsync(new(), second.Lines[^1].Sequence, null, default);
        var back = await reading.PageAsync(new(), null, third.Lines[0].Sequence, default);

        first.Lines.Concat(second.Lines).Concat(third.Lines).Select(l => l.Sequence).ShouldBe(Enumerable.Range(1, 121).Reverse().Select(n => (long)n));
        (first.Newer, first.Older, third.Newer, third.Older).ShouldBe((false, true, true, false));
        back.Lines.Select(l => l.Sequence).ShouldBe(second.Lines.Select(l => l.Sequence));
    }

    [Fact]
    public async Task The_filter_takes_person_kind_table_days_and_words()
    {
        await using var scope = await EnterNewAsync();
        var id = await scope.AddAsync("นายสมมติ หนึ่ง", "ตามหนังสือ 50% ของจังหวัด");
        database.Clock.Advance(Duration.FromDays(2));
        await using var chief = database.Enter(scope.Agency(), People.Chief);
        await chief.ChangeAsync(id, c => c.Note = "ใหม่");
        database.Clock.Now = StoppedClock.Start;

        (await NumbersAsync(scope, new(Account: "chief"))).ShouldBe([3]);
        (await NumbersAsync(scope, new(Kind: "sample.contact_added"))).ShouldBe([2]);
        (await NumbersAsync(scope, new(Table: "sample.contact"))).ShouldBe([3, 2]);
        (await NumbersAsync(scope, new(From: new LocalDate(2026, 2, 18)))).ShouldBe([3]);
        (await NumbersAsync(scope, new(To: new LocalDate(2026, 2, 17)))).ShouldBe([2, 1]);
        (await NumbersAsync(scope, new(Text: "50%"))).ShouldBe([2]);
        (await NumbersAsync(scope, new(Text: "5_%"))).ShouldBeEmpty();
        (await scope.Get<FilterChoices>().PeopleAsync(default)).ShouldBe([("chief", People.Chief.Name), ("clerk", People.Clerk.Name)]);
    }

    [Fact]
    public async Task A_closed_act_is_a_sentence_to_those_without_the_permission()
    {
        await using var scope = await EnterNewAsync();
        var id = await scope.OpenCaseAsync("เรื่องที่ไม่ควรเห็น");

        var line = (await scope.Get<ActReading>().PageAsync(new(), null, null, default)).Lines[0];
        (line.KindName, line.Actor, line.Reason, line.Kind, line.Tables.Length).ShouldBe(("มีการกระทำในเรื่องที่ปกปิด", "", null, null, 0));
        (await scope.Get<ActOpening>().FindAsync(2, default))!.Act.ShouldBeNull();
        (await scope.Get<ActReading>().OfAsync("sample.secret_case", id.ToString(), null, null, default)).Lines.ShouldHaveSingleItem().IsClosed.ShouldBeTrue();
        JsonSerializer.Serialize(await ExportAsync(scope)).ShouldNotContain("เหตุผลที่ปกปิด");
    }

    [Fact]
    public async Task A_search_tells_nothing_of_a_closed_act()
    {
        await using var scope = await EnterNewAsync();
        await scope.OpenCaseAsync("เรื่องที่ไม่ควรเห็น");

        (await NumbersAsync(scope, new(Text: "เหตุผลที่ปกปิด"))).ShouldBeEmpty();
        (await NumbersAsync(scope, new(Kind: "sample.case_opened"))).ShouldBeEmpty();
        (await NumbersAsync(scope, new(Table: "sample.secret_case"))).ShouldBeEmpty();
        (await NumbersAsync(scope, new(Account: "clerk"))).ShouldBe([1]);
    }

    [Fact]
    public async Task Those_with_the_permission_see_the_closed_act()
    {
        var agency = (await database.NewAgencyAsync()).AgencyId;
        await using (var writer = database.Enter(agency)) await writer.OpenCaseAsync("เรื่องลับ");
        await using var scope = database.Enter(agency);
        scope.Get<AgencySession>().Enter(agency, People.Chief, rights: MayReadCases);

        (await NumbersAsync(scope, new(Text: "เหตุผลที่ปกปิด"))).ShouldBe([2]);
        (await scope.Get<ActOpening>().FindAsync(2, default))!.Act!.Payload.ShouldContain("เรื่องลับ");
    }

    [Fact]
    public async Task A_change_is_shown_in_words_and_an_erased_value_names_the_act_that_erased_it()
    {
        await using var scope = await EnterNewAsync();
        var id = await scope.AddAsync("นายสมมติ เดิม");
        await scope.ChangeAsync(id, c => (c.Name, c.Note) = ("นายสมมติ ใหม่", "หมายเหตุใหม่"));
        (await ShownAsync(scope, 3)).ShouldBe([("ชื่อ", "นายสมมติ เดิม", "นายสมมติ ใหม่", null), ("หมายเหตุ", "หมายเหตุเดิม", "หมายเหตุใหม่", null)]);

        await scope.EraseAsync(id, ErasureScope.Everything);

        (await ShownAsync(scope, 3)).ShouldBe([("ชื่อ", null, null, 4L), ("หมายเหตุ", "หมายเหตุเดิม", "หมายเหตุใหม่", null)]);
    }

    [Fact]
    public async Task A_value_that_points_at_a_unit_is_shown_by_the_units_name()
    {
        var office = await database.Services.GetRequiredService<IOfficeSetup>().OpenAsync(new(AgencyName.TryParse("อบต.ตัวอย่าง")!, "Tua Yang", null), People.Clerk, default);
        await using var scope = database.Enter(office.Value!.AgencyId);
        var unit = (await scope.Get<IOffice>().UnitsAsync(default))[0];
        var id = await scope.AddAsync("นายสมมติ หนึ่ง");
        await scope.ChangeAsync(id, c => c.Note = unit.Id.ToString());

        var last = (await scope.Get<ActReading>().PageAsync(new(), null, null, default)).Lines[0].Sequence;

        (await ShownAsync(scope, last)).ShouldBe([("หมายเหตุ", "หมายเหตุเดิม", unit.Name, null)]);
    }

    [Fact]
    public async Task A_changed_row_is_called_by_its_name_where_it_has_one()
    {
        await using var scope = await EnterNewAsync();
        var id = await scope.AddAsync("นายสมมติ หนึ่ง");
        var opened = (await scope.Get<ActOpening>().FindAsync(2, default))!;
        using var payload = JsonDocument.Parse(opened.Act!.Payload);

        var named = new ActChanges(scope.Get<WordList>(), opened.Seals, new Dictionary<Guid, RecordName> { [id] = new("รายที่หนึ่ง", null) });

        named.Changes(payload.RootElement, 0, 10).ShouldHaveSingleItem().Title.ShouldBe("ผู้ติดต่อ รายที่หนึ่ง");
    }

    [Fact]
    public async Task The_csv_opens_as_thai_and_holds_no_formula()
    {
        await using var scope = await EnterNewAsync();
        await scope.AddAsync("นายสมมติ หนึ่ง", "=HYPERLINK(\"http://example.org\")");
        using var file = new MemoryStream();

        await CsvRows.WriteAsync(RowsAsync(scope), file, default);

        var text = Encoding.UTF8.GetString(file.ToArray());
        text.ShouldStartWith("\uFEFF\"ลำดับที่\",");
        text.ShouldContain(",\"'=HYPERLINK(\"\"http://example.org\"\")\",");
        text.ShouldContain(Convert.ToHexStringLower((await scope.Get<ActReading>().PageAsync(new(), null, null, default)).Lines[0].Hash));
    }

    [Fact]
    public async Task The_workbook_holds_the_same_rows_as_text()
    {
        await using var scope = await EnterNewAsync();
        await scope.AddAsync("นายสมมติ หนึ่ง", "=1+1");
        using var file = new MemoryStream();

        await XlsxRows.WriteAsync(RowsAsync(scope), [10], file, default);

        file.Position = 0;
        Documents.DocumentReader.Read(file, "record.xlsx", null).IsOk.ShouldBeTrue();
        Encoding.UTF8.GetString(Unzipped(file, "xl/worksheets/sheet1.xml")).ShouldContain("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">=1+1</t></is></c>");
    }

    private static byte[] Unzipped(Stream file, string part)
    {
        file.Position = 0;
        using var zip = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Read, leaveOpen: true);
        using var content = zip.GetEntry(part)!.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    private static async Task<List<(string, string?, string?, long?)>> ShownAsync(AgencyScope scope, long sequence)
    {
        var opened = (await scope.Get<ActOpening>().FindAsync(sequence, default))!;
        using var payload = JsonDocument.Parse(opened.Act!.Payload);
        return [.. new ActChanges(scope.Get<WordList>(), opened.Seals, await scope.Get<ActOpening>().NamesAsync(ActChanges.References(payload.RootElement, 0, 10), default)).Changes(payload.RootElement, 0, 10).ShouldHaveSingleItem().Fields.Select(f => (f.Name, f.Old.Text, f.New.Text, f.New.ErasedBy))];
    }

    private static async Task<List<long>> NumbersAsync(AgencyScope scope, ActFilter filter) =>
        [.. (await scope.Get<ActReading>().PageAsync(filter, null, null, default)).Lines.Select(l => l.Sequence)];

    private static async Task<List<string[]>> ExportAsync(AgencyScope scope)
    {
        var rows = new List<string[]>();
        await foreach (var row in RowsAsync(scope)) rows.Add(row);
        return rows;
    }

    private static async IAsyncEnumerable<string[]> RowsAsync(AgencyScope scope)
    {
        yield return ExportRow.Head;
        await foreach (var line in scope.Get<ActReading>().AllAsync(new(), default)) yield return ExportRow.Of(line, scope.Get<WordList>());
    }

    private async Task<AgencyScope> EnterNewAsync() => database.Enter((await database.NewAgencyAsync()).AgencyId);
}
