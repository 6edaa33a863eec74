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

    public async Task<Result<OfficialDocument>> WriteAsync(string title, FiscalYear year, RiskKind kind, Func<RiskBook, IReadOnlyList<OfficeUnit>, LocalDate, IEnumerable<Block>> body, CancellationToken ct)
    {
        if (await books.OfYearAsync(year, kind, ct) is not { Events.Count: > 0 } book)
        {
            return (await MissingAsync(year, kind, ct))!;
        }

        var name = (await office.ProfileAsync(ct)).Name.Full;
        return Sheet.Of($"{title} {name} ปี {year}", true, [.. Sheet.Head(title, name, year), .. body(book, await office.UnitsAsync(ct), Today), await SignerAsync(ct)]);
    }

    /// <summary>Registers of the year that hold a risk, in the order of their kinds.</summary>
    public async Task<IReadOnlyList<RiskBook>> BooksAsync(FiscalYear year, CancellationToken ct)
    {
        List<RiskBook> all = [];
        foreach (var kind in Enum.GetValues<RiskKind>())
        {
            if (await books.OfYearAsync(year, kind, ct) is { Events.Count: > 0 } book)
            {
                all.Add(book);
            }
        }

        return all;
    }

    /// <summary>Whoever is in charge of the executive's post today.</summary>
    public async Task<SignatureBlock> SignerAsync(CancellationToken ct)
    {
        var charge = (await people.InChargeAsync(Today, ct)).FirstOrDefault(p => p.Rank == PostRank.Executive);
        return charge?.Person is not { } person ? new(null, charge?.Post ?? "ผู้บริหารท้องถิ่น")
            : charge.Capacity == Capacity.Own ? new(person.Name, charge.Post) : new(person.Name, $"{person.Post} {charge.Capacity.Printed}") { ActingFor = charge.Post };
    }
}

/// <summary>A paper of one register, signed by the executive.</summary>
internal abstract class RiskPaper(RiskPaperSource source) : IDocumentKind
{
    public abstract string Key { get; }

    public abstract string NameTh { get; }

    public string PreparePath => "/office/risk" + RiskWords.Query(Of);

    public string PrepareTh => "แก้ไขทะเบียน";

    /// <summary>At its head.</summary>
    protected virtual string Title => NameTh;

    public virtual RiskKind Of => RiskKind.Fraud;

    public Task<Error?> MissingAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) => source.MissingAsync(year, Of, cancellationToken);

    public Task<Result<OfficialDocument>> BuildAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) => source.WriteAsync(Title, year, Of, Body, cancellationToken);

    protected abstract IEnumerable<Block> Body(RiskBook book, IReadOnlyList<OfficeUnit> units, LocalDate today);
}

internal sealed class FraudRiskPaper(RiskPaperSource source) : RiskPaper(source)
{
    public override string Key => "fraud-risk";

    public override string NameTh => "รายงานการประเมินความเสี่ยงการทุจริต";

    protected override IEnumerable<Block> Body(RiskBook book, IReadOnlyList<OfficeUnit> units, LocalDate today) => [RiskTables.Full(book, units), .. RiskTables.Scale(book)];
}

internal sealed class FraudRiskTablePaper(RiskPaperSource source) : RiskPaper(source)
{
    public override string Key => "fraud-risk-table";

    public override string NameTh => "ตารางการประเมินความเสี่ยงการทุจริต (5 ช่อง)";

    protected override string Title => "การประเมินความเสี่ยงการทุจริตในองค์กร";

    protected override IEnumerable<Block> Body(RiskBook book, IReadOnlyList<OfficeUnit> units, LocalDate today) => [RiskTables.Short(book), .. RiskTables.Scale(book)];
}

internal sealed class BriberyRiskPaper(RiskPaperSource source) : RiskPaper(source)
{
    public override string Key => "bribery-risk";

    public override string NameTh => "รายงานการประเมินความเสี่ยงการให้หรือรับสินบน";

    protected override string Title => "การประเมินความเสี่ยงที่อาจเกิดการให้หรือรับสินบนจากการดำเนินงานตามภารกิจ";

    public override RiskKind Of => RiskKind.Bribery;

    protected override IEnumerable<Block> Body(RiskBook book, IReadOnlyList<OfficeUnit> units, LocalDate today) => [RiskTables.Bribery(book, units), .. RiskTables.Scale(book)];
}

/// <summary>S88: risks of all operations by their four sides, each with what is done, by whom and until when.</summary>
internal sealed class RiskPlanPaper(RiskPaperSource source) : RiskPaper(source)
{
    public override string Key => "risk-plan";

    public override string NameTh => "แผนบริหารจัดการความเสี่ยง";

    public override RiskKind Of => RiskKind.Organisation;

    protected override IEnumerable<Block> Body(RiskBook book, IReadOnlyList<OfficeUnit> units, LocalDate today) =>
    [
        Sheet.Body("จัดทำตามมาตรา 79 แห่งพระราชบัญญัติวินัยการเงินการคลังของรัฐ พ.ศ. 2561 ครอบคลุมทุกภารกิจของหน่วยงาน เพื่อให้ความมั่นใจอย่างสมเหตุสมผลว่างานจะบรรลุวัตถุประสงค์"),
        RiskTables.Sides(book),
        RiskTables.Plan(book, units),
        .. RiskTables.Scale(book),
        Sheet.Note("การแบ่งความเสี่ยงเป็นด้านรอยืนยันกับคู่มือ"),
    ];
}
