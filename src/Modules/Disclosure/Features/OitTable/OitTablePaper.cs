using System.Collections.Immutable;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Disclosure.Features.OitTable;

/// <summary>ตาราง OIT รายข้อ in the columns of the paper offices already use (S19): one table a sub-indicator.</summary>
internal sealed class OitTablePaper(ItemStore store, IOffice office) : IDocumentKind
{
    public string Key => "oit-table";

    public string NameTh => "ตาราง OIT รายข้อ";

    public async Task<Result<OfficialDocument>> BuildAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken)
    {
        var views = await store.YearAsync(year, cancellationToken);
        if (views.All(v => v.Row is null))
        {
            return Nothing(year);
        }

        var profile = await office.ProfileAsync(cancellationToken);
        var units = (await office.UnitsAsync(cancellationToken)).ToDictionary(u => u.Id, u => u.Name);
        List<Block> blocks =
        [
            new Heading(1, $"ตารางการเปิดเผยข้อมูลสาธารณะ (OIT) ประจำปีงบประมาณ พ.ศ. {year}"),
            Draft.Centred($"{profile.Name.Full} {profile.Place}"),
        ];
        foreach (var sub in ItemStore.Pack(year).SubIndicators)
        {
            blocks.Add(new Heading(2, $"ตัวชี้วัดย่อยที่ {sub.Code} {sub.Label}"));
            blocks.Add(TableOf(views.Where(v => v.Item.SubIndicator == sub.Code), units));
        }

        return new OfficialDocument(new DocumentProperties($"ตาราง OIT ปี {year}") { Landscape = true }, [.. blocks]);
    }

    public async Task<Error?> MissingAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) =>
        await store.AnyAsync(year, cancellationToken) ? null : Nothing(year);

    private static Error.NotFound Nothing(FiscalYear year) => new("oit.none", $"ยังไม่มีข้อมูลเปิดเผยของปี {year} กรุณานำเข้าเอกสารหรือมอบหมายข้อก่อน");

    private static Table TableOf(IEnumerable<ItemView> views, Dictionary<Guid, string> units)
    {
        TableRow head = new([new("ข้อ"), new("ข้อมูล"), new("องค์ประกอบด้านข้อมูล"), new("ผู้รับผิดชอบ"), new("ความก้าวหน้า/ผลการดำเนินการ")]) { IsHeader = true };
        return new Table([head, .. views.Select(v => Row(v, units))]) { Widths = [1, 4, 8, 3, 6] };
    }

    private static TableRow Row(ItemView view, Dictionary<Guid, string> units) => new(
    [
        new(view.Item.Number) { Align = TextAlign.Centre },
        new(view.Item.Title),
        new(view.Item.Components.Select(Block (c) => new Paragraph("- " + c.Text)).ToImmutableArray()),
        new(view.Row?.UnitId is { } unit ? units.GetValueOrDefault(unit, "") : ""),
        new(Progress(view)),
    ]);

    private static ImmutableArray<Block> Progress(ItemView view)
    {
        var published = view.State.Readiness == Readiness.Published;
        var done = published || view.Row?.ReportedDone == true;
        var text = view.Row?.Progress ?? (published ? "เปิดเผยข้อมูลบนเว็บไซต์ของหน่วยงานแล้ว" : view.State.Missing);
        return
        [
            Draft.Choices(("ยังไม่ได้ดำเนินการ", !done)),
            Draft.Choices(("ดำเนินการ", done)),
            .. text.Length == 0 ? ImmutableArray<Block>.Empty : [new Paragraph("- " + text)],
        ];
    }
}
