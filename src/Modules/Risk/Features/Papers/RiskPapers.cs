using NodaTime;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Features.Papers;

/// <summary>Reads what a paper of the register needs, or says why there is none.</summary>
internal sealed class RiskPaperSource(RiskBooks books, IOffice office, IPeople people, IClock clock)
{
    public LocalDate Today => OfficeYear.Today(clock);

    public async Task<Error?> MissingAsync(FiscalYear year, RiskKind kind, CancellationToken ct) => (await books.OfYearAsync(year, kind, ct))?.Events.Count > 0 ? null
        : new Error.NotFound("risk.none", $"ยังไม่มี{RiskWords.Of(kind)}ของปี {year} เริ่มประเมินที่หน้า {RiskWords.Of(kind)}");

    public async Task<Result<OfficialDocument>> WriteAsync(string title, FiscalYear year, RiskKind kind, Func<RiskBook, IReadOnlyList<OfficeUnit>, IEnumerable<Block>> body, CancellationToken ct)
    {
        if (await books.OfYearAsync(year, kind, ct) is not { Events.Count: > 0 } book)
        {
            return (await MissingAsync(year, kind, ct))!;
        }

        var name = (await office.ProfileAsync(ct)).Name.Full;
        return Sheet.Of($"{title} {name} ปี {year}", true, [.. Sheet.Head(title, name, year), .. body(book, await office.UnitsAsync(ct)), await SignerAsync(ct)]);
    }

    /// <summary>Whoever is in charge of the executive's post today.</summary>
    public async Task<SignatureBlock> SignerAsync(CancellationToken ct)
    {
        var charge = (await people.InChargeAsync(Today, ct)).FirstOrDefault(p => p.Rank == PostRank.Executive);
        return charge?.Person is not { } person ? new(null, charge?.Post ?? "ผู้บริหารท้องถิ่น")
            : charge.Capacity == Capacity.Own ? new(person.Name, charge.Post) : new(person.Name, $"{person.Post} {charge.Capacity.Printed}") { ActingFor = charge.Post };
    }
}

internal sealed class FraudRiskPaper(RiskPaperSource source) : IDocumentKind
{
    public string Key => "fraud-risk";

    public string NameTh => "รายงานการประเมินความเสี่ยงการทุจริต";

    public string PreparePath => "/office/risk";

    public Task<Error?> MissingAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) => source.MissingAsync(year, RiskKind.Fraud, cancellationToken);

    public Task<Result<OfficialDocument>> BuildAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) =>
        source.WriteAsync(NameTh, year, RiskKind.Fraud, (book, units) => [RiskTables.Full(book, units), .. RiskTables.Scale(book)], cancellationToken);
}

internal sealed class FraudRiskTablePaper(RiskPaperSource source) : IDocumentKind
{
    public string Key => "fraud-risk-table";

    public string NameTh => "ตารางการประเมินความเสี่ยงการทุจริต (5 ช่อง)";

    public string PreparePath => "/office/risk";

    public Task<Error?> MissingAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) => source.MissingAsync(year, RiskKind.Fraud, cancellationToken);

    public Task<Result<OfficialDocument>> BuildAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) =>
        source.WriteAsync("การประเมินความเสี่ยงการทุจริตในองค์กร", year, RiskKind.Fraud, (book, _) => [RiskTables.Short(book), .. RiskTables.Scale(book)], cancellationToken);
}

internal sealed class BriberyRiskPaper(RiskPaperSource source) : IDocumentKind
{
    public string Key => "bribery-risk";

    public string NameTh => "รายงานการประเมินความเสี่ยงการให้หรือรับสินบน";

    public string PreparePath => "/office/risk?kind=bribery";

    public Task<Error?> MissingAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) => source.MissingAsync(year, RiskKind.Bribery, cancellationToken);

    public Task<Result<OfficialDocument>> BuildAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) =>
        source.WriteAsync("การประเมินความเสี่ยงที่อาจเกิดการให้หรือรับสินบนจากการดำเนินงานตามภารกิจ", year, RiskKind.Bribery, (book, units) => [RiskTables.Bribery(book, units), .. RiskTables.Scale(book)], cancellationToken);
}

/// <summary>What was done against the risks of the year, from the controls themselves.</summary>
internal sealed class RiskActionPaper(RiskPaperSource source) : IDocumentKind
{
    public string Key => "fraud-risk-actions";

    public string NameTh => "รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริต";

    public string PreparePath => "/office/risk";

    public Task<Error?> MissingAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) => source.MissingAsync(year, RiskKind.Fraud, cancellationToken);

    public Task<Result<OfficialDocument>> BuildAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) => source.WriteAsync(NameTh, year, RiskKind.Fraud, (book, units) =>
    {
        var states = book.Controls.Select(c => book.StateOf(c, source.Today)).ToList();
        return
        [
            Sheet.Body($"จากความเสี่ยง {book.Events.Count} ข้อ มีมาตรการควบคุม {states.Count} มาตรการ แล้วเสร็จ {states.Count(s => s == ControlState.Done)} อยู่ระหว่างดำเนินการ {states.Count(s => s == ControlState.InProgress)} ยังไม่ดำเนินการ {states.Count(s => s == ControlState.NotStarted)} เกินกำหนด {states.Count(s => s == ControlState.Late)}"),
            .. book.Assessment.MeetingOn is { } met ? new Block[] { Sheet.Body($"ประชุมชี้แจงมาตรการแก่เจ้าหน้าที่เมื่อวันที่ {ThaiDates.Format(met, ThaiDateStyle.Long)} {book.Assessment.MeetingText}") } : [],
            RiskTables.Actions(book, units, source.Today),
        ];
    }, cancellationToken);
}
