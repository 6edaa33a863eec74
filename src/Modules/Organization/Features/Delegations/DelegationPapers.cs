using NodaTime;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Organization.Features.Delegations;

/// <summary>บัญชีการมอบอำนาจสั่ง อนุญาต อนุมัติ (S134): every order in force, as a table.</summary>
internal sealed class DelegationListPaper(DelegationReading reading, IOffice office, IClock clock) : IDocumentKind
{
    public string Key => "delegation-list";

    public string NameTh => "บัญชีการมอบอำนาจ";

    public async Task<Result<OfficialDocument>> BuildAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken)
    {
        var (book, today) = (await reading.BookAsync(cancellationToken), OfficeYear.Today(clock));
        var live = book.Orders.Where(o => book.IsLive(o, today)).ToList();
        if (live.Count == 0)
        {
            return new Error.NotFound("delegation.none", "ยังไม่มีคำสั่งมอบอำนาจที่มีผลอยู่ บันทึกคำสั่งก่อนที่หน้า การมอบอำนาจ");
        }

        var name = (await office.ProfileAsync(cancellationToken)).Name.Full;
        List<TableRow> rows = [new([new("ลำดับ"), new("คำสั่ง"), new("ผู้มอบ"), new("ผู้รับมอบ"), new("อำนาจที่มอบ"), new("เงื่อนไข"), new("ระยะเวลา")]) { IsHeader = true }];
        rows.AddRange(live.SelectMany(o => book.Of(o.Id).Select(p => (Order: o, Power: p))).Select((line, i) => Row(book, i + 1, line.Order, line.Power)));
        return new OfficialDocument(new DocumentProperties($"บัญชีการมอบอำนาจ {name}") { Landscape = true }, [
            new Heading(1, "บัญชีการมอบอำนาจสั่ง อนุญาต อนุมัติ และการปฏิบัติราชการแทน"),
            new Paragraph($"{name} ณ วันที่ {ThaiDates.Format(today, ThaiDateStyle.Long)}") { Align = TextAlign.Centre },
            new Table([.. rows]) { Caption = "คำสั่งที่มีผลอยู่", Widths = [1, 3, 4, 4, 7, 4, 4] },
        ]);
    }

    private static TableRow Row(DelegationBook book, int number, DelegationOrder order, OrderPower power) => new([
        new($"{number}") { Align = TextAlign.Centre },
        new($"ที่ {order.Number} ลงวันที่ {ThaiDates.Format(order.SignedOn, ThaiDateStyle.Short)}"),
        new(book.PostName(order.FromPostId)),
        new(book.ToName(order)),
        new(power.Words),
        new(power.Limit ?? "-"),
        new(book.Ended(order) is { } until ? $"{ThaiDates.Format(order.Since, ThaiDateStyle.Short)} ถึง {ThaiDates.Format(until, ThaiDateStyle.Short)}" : $"ตั้งแต่ {ThaiDates.Format(order.Since, ThaiDateStyle.Short)}"),
    ]);
}

/// <summary>The newest monthly report handed in during the year (S135).</summary>
internal sealed class DelegationReportPaper(DelegationReading reading, ReportBook reports, IOffice office, IClock clock) : IDocumentKind
{
    public string Key => "delegation-report";

    public string NameTh => "รายงานผลการปฏิบัติงานตามคำสั่งมอบอำนาจ (เดือนล่าสุด)";

    public string PreparePath => "/office/delegations";

    public async Task<Result<OfficialDocument>> BuildAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken)
    {
        var book = await reading.BookAsync(cancellationToken);
        return (await reports.MonthsAsync(book, cancellationToken)).FirstOrDefault(m => m.IsIn && year.Contains(m.Month)) is { } due
            ? ReportMemo.Write(book, due, await reports.ActsAsync(due.Order.Id, due.Month, cancellationToken), await office.ProfileAsync(cancellationToken), OfficeYear.Today(clock))
            : new Error.NotFound("delegation.no_report", $"ยังไม่มีรายงานประจำเดือนที่ส่งแล้วในปี {year} ผู้รับมอบอำนาจส่งได้ที่หน้า การมอบอำนาจ");
    }
}
