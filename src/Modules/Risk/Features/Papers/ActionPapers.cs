using NodaTime;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Features.Papers;

/// <summary>What was done against the risks of a register and what was seen of them later, from the controls and follow-ups themselves.</summary>
internal abstract class ActionPaper(RiskPaperSource source) : RiskPaper(source)
{
    protected override IEnumerable<Block> Body(RiskBook book, IReadOnlyList<OfficeUnit> units, LocalDate today) =>
    [
        Sheet.Body(ActionWords.Summary(book, today)),
        .. ActionWords.Meeting(book) is { } met ? new Block[] { Sheet.Body(met) } : [],
        RiskTables.Actions(book, units, today),
        new Heading(2, "ผลการติดตามความเสี่ยง"),
        book.FollowUps.Count > 0 ? RiskTables.FollowUps(book) : Sheet.Body("ยังไม่มีการติดตามที่บันทึกไว้"),
    ];
}

internal sealed class RiskActionPaper(RiskPaperSource source) : ActionPaper(source)
{
    public override string Key => "fraud-risk-actions";

    public override string NameTh => "รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริต";
}

internal sealed class BriberyActionPaper(RiskPaperSource source) : ActionPaper(source)
{
    public override string Key => "bribery-risk-actions";

    public override string NameTh => "รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการให้หรือรับสินบน";

    public override RiskKind Of => RiskKind.Bribery;
}

internal sealed class RiskPlanActionPaper(RiskPaperSource source) : ActionPaper(source)
{
    public override string Key => "risk-plan-actions";

    public override string NameTh => "รายงานผลการดำเนินการตามแผนบริหารจัดการความเสี่ยง";

    public override RiskKind Of => RiskKind.Organisation;
}

/// <summary>S154: the memo by which the executive is told of every register of the year, in one look.</summary>
internal sealed class ExecutiveRiskPaper(RiskPaperSource source, IOffice office) : IDocumentKind
{
    public string Key => "risk-executive";

    public string NameTh => "บันทึกข้อความรายงานผลการจัดการความเสี่ยงต่อผู้บริหาร";

    public string PreparePath => "/office/risk";

    public string PrepareTh => "แก้ไขทะเบียน";

    public async Task<Error?> MissingAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) => (await source.BooksAsync(year, cancellationToken)).Count > 0 ? null : await source.MissingAsync(year, RiskKind.Fraud, cancellationToken);

    public async Task<Result<OfficialDocument>> BuildAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken)
    {
        var books = await source.BooksAsync(year, cancellationToken);
        if (books.Count == 0)
        {
            return (await source.MissingAsync(year, RiskKind.Fraud, cancellationToken))!;
        }

        var (profile, units, signer, today) = (await office.ProfileAsync(cancellationToken), await office.UnitsAsync(cancellationToken), await source.SignerAsync(cancellationToken), source.Today);
        return new OfficialDocument(new DocumentProperties($"{NameTh} {profile.Name.Full} ปี {year}", PaperForm.Memo),
        [
            new MemoHead(profile.Name.Full, profile.DocumentPrefix is { } prefix ? prefix + "/-" : "", ThaiDates.Format(today, ThaiDateStyle.Long), $"รายงานผลการจัดการความเสี่ยง ประจำปีงบประมาณ พ.ศ. {year}", profile.Name.ExecutiveTitle),
            Sheet.Body($"ขอรายงานผลการจัดการความเสี่ยงของ{profile.Name.Full} ณ วันที่ {ThaiDates.Format(today, ThaiDateStyle.Long)} สรุปได้ดังนี้"),
            RiskTables.Registers(books, today),
            .. books.SelectMany(book => Told(book, units, today)),
            Sheet.Body("จึงเรียนมาเพื่อโปรดทราบและพิจารณาสั่งการ"),
            new SignatureBlock(null, "ผู้รายงาน"),
            new OpinionBlock($"ความเห็นของ{profile.Name.ExecutiveTitle}", null, signer),
        ]);
    }

    /// <summary>Only what the executive should act upon: what is great still, what is late, who is silent.</summary>
    private static IEnumerable<Block> Told(RiskBook book, IReadOnlyList<OfficeUnit> units, LocalDate today)
    {
        var great = book.Events.Where(e => book.Now(e) is { } level && level.Rank >= book.Scale.Bands.Length / 2).OrderByDescending(e => book.Now(e)!.Score).Take(5).Select(e => $"ข้อ {e.Place} {e.Text} ระดับ{RiskWords.Say(book.Now(e))}");
        var late = book.Controls.Where(c => book.StateOf(c, today) == ControlState.Late).Take(5).Select(c => $"เกินกำหนด: {c.Text} ({RiskWords.Units(units, c.Units)})");
        var silent = Register.SilentUnits.Of(book, units).Select(s => $"{s.Unit} {s.Controls} มาตรการ").ToList();
        string[] lines = [.. great, .. late, .. silent.Count > 0 ? new[] { $"ยังไม่รายงานกิจกรรม: {string.Join(", ", silent)}" } : []];
        return lines.Length == 0 ? [] : [new Paragraph([new TextRun($"{RiskWords.Of(book.Assessment.Kind)} ที่ควรเร่งรัด") { Bold = true }]), new ListBlock(ListNumbering.Decimal, [.. lines.Select(l => new ListItem(l))])];
    }
}

/// <summary>S155: the meeting that explained the controls, with everything that was explained and who is to do it.</summary>
internal sealed class MeetingPaper(RiskPaperSource source, IOffice office) : IDocumentKind
{
    private static readonly Error.NotFound NotMet = new("risk.not_met", "ยังไม่ได้บันทึกการประชุมชี้แจงมาตรการของปีนี้ บันทึกที่หน้า ความเสี่ยง หัวข้อ ประชุมชี้แจงมาตรการแก่เจ้าหน้าที่");

    public string Key => "risk-meeting";

    public string NameTh => "รายงานการประชุมชี้แจงมาตรการจัดการความเสี่ยงแก่เจ้าหน้าที่";

    public string PreparePath => "/office/risk/meeting";

    public string PrepareTh => "บันทึกการประชุม";

    public async Task<Error?> MissingAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) => (await MetAsync(year, cancellationToken)).Count > 0 ? null : NotMet;

    public async Task<Result<OfficialDocument>> BuildAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken)
    {
        var met = await MetAsync(year, cancellationToken);
        if (met.Count == 0)
        {
            return NotMet;
        }

        var (name, units) = ((await office.ProfileAsync(cancellationToken)).Name.Full, await office.UnitsAsync(cancellationToken));
        return Sheet.Of($"{NameTh} {name} ปี {year}", false,
        [
            .. Sheet.Head(NameTh, name, year),
            .. met.SelectMany(book => new Block[]
            {
                new Heading(2, RiskWords.Of(book.Assessment.Kind)),
                new Paragraph($"เมื่อวันที่ {ThaiDates.Format(book.Assessment.MeetingOn!.Value, ThaiDateStyle.Long)}{(book.Assessment.MeetingPlace is { } place ? $" ณ {place}" : "")}{(book.Assessment.MeetingAttended is { } attended ? $" ผู้เข้าร่วม {attended} คน" : "")}"),
                Sheet.Body(book.Assessment.MeetingText!),
                RiskTables.Explained(book, units),
            }),
            new SignatureBlock(null, "ผู้จดรายงานการประชุม"),
            await source.SignerAsync(cancellationToken),
        ]);
    }

    private async Task<List<RiskBook>> MetAsync(FiscalYear year, CancellationToken ct) => [.. (await source.BooksAsync(year, ct)).Where(b => b.Assessment is { MeetingOn: not null, MeetingText: not null })];
}

internal static class ActionWords
{
    public static string Summary(RiskBook book, LocalDate today)
    {
        var states = book.Controls.Select(c => book.StateOf(c, today)).ToList();
        return $"จากความเสี่ยง {book.Events.Count} ข้อ มีมาตรการ {states.Count} มาตรการ แล้วเสร็จ {states.Count(s => s == ControlState.Done)} อยู่ระหว่างดำเนินการ {states.Count(s => s == ControlState.InProgress)} ยังไม่ดำเนินการ {states.Count(s => s == ControlState.NotStarted)} เกินกำหนด {states.Count(s => s == ControlState.Late)}";
    }

    public static string? Meeting(RiskBook book) => book.Assessment.MeetingOn is { } met ? $"ประชุมชี้แจงมาตรการแก่เจ้าหน้าที่เมื่อวันที่ {ThaiDates.Format(met, ThaiDateStyle.Long)} {book.Assessment.MeetingText}" : null;
}
