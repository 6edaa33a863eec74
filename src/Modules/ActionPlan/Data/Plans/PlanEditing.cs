using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.ActionPlan.Data;

/// <summary>What is said of a plan as a whole.</summary>
internal sealed record PlanDetails(string Title, LocalDate? MadeOn, string? MadeBy);

/// <summary>Begins a plan and changes what is said of it as a whole.</summary>
internal sealed class PlanEditing(AgencyData data)
{
    public const int MostLines = 40;
    private static readonly ActKind Started = new("action_plan.plan_started", "เริ่มจัดทำแผนปฏิบัติการป้องกันการทุจริต");
    private static readonly ActKind Changed = new("action_plan.plan_changed", "แก้ไขแผนปฏิบัติการป้องกันการทุจริต");
    private static readonly ActKind Stepped = new("action_plan.step_recorded", "บันทึกขั้นตอนการจัดทำแผน");
    public static readonly Error.NotFound NotThere = new("plan.not_found", "ไม่พบแผนนี้ อาจถูกย้อนกลับไปแล้ว กรุณาเปิดจากหน้าแผนของปี");

    public Task<Result<Guid>> StartAsync(PlanPeriod period, PlanDetails details, IReadOnlyList<string> dimensions, PlanTexts? texts, CancellationToken cancellationToken) =>
        data.ActAsync<Guid>(Started, async (act, ct) =>
        {
            var made = await MakeAsync(act, period, details, dimensions, texts ?? new(), null, ct);
            return made.IsOk ? made.Value.Id : made.Error;
        }, cancellationToken);

    /// <summary>Within an act: the plan with its dimensions, saved.</summary>
    public static async Task<Result<Plan>> MakeAsync(Act act, PlanPeriod period, PlanDetails details, IReadOnlyList<string> dimensions, PlanTexts texts, Guid? import, CancellationToken ct)
    {
        if (period.Fault is { } fault)
        {
            return new Error.Invalid("plan.period", fault, [new("Last", fault)]);
        }

        if (dimensions.Count == 0)
        {
            return new Error.Invalid("plan.dimensions", "แผนต้องมีมิติอย่างน้อย 1 มิติ", [new("Dimensions", "กรอกชื่อมิติของแผน บรรทัดละ 1 มิติ")]);
        }

        var others = await act.Db.Set<Plan>().Select(p => new { p.FirstYear, p.LastYear }).ToListAsync(ct);
        if (others.FirstOrDefault(o => new PlanPeriod(o.FirstYear, o.LastYear).Overlaps(period)) is { } other)
        {
            var sentence = $"มีแผนปี {new PlanPeriod(other.FirstYear, other.LastYear)} อยู่แล้ว แผนสองฉบับครอบคลุมปีเดียวกันไม่ได้ แก้ไขแผนเดิมแล้วออกฉบับปรับปรุงแทน";
            return new Error.Invalid("plan.overlap", sentence, [new("First", sentence)]);
        }

        var plan = new Plan
        {
            FirstYear = period.First,
            LastYear = period.Last,
            Title = details.Title,
            MadeOn = details.MadeOn,
            MadeBy = details.MadeBy,
            Preface = texts.Preface,
            Rationale = texts.Rationale,
            Alignment = [.. texts.Alignment],
            Objectives = [.. texts.Objectives],
            Goals = [.. texts.Goals],
            Benefits = [.. texts.Benefits],
            Contact = texts.Contact,
            ImportId = import,
        };
        act.Db.Add(plan);
        await act.Db.SaveChangesAsync(ct);
        act.Db.AddRange(dimensions.Select((name, i) => new Dimension { PlanId = plan.Id, Number = i + 1, Name = name }));
        await act.Db.SaveChangesAsync(ct);
        return plan;
    }

    public Task<Result<Unit>> ChangeAsync(Guid id, int seen, PlanDetails details, CancellationToken cancellationToken) => ChangeAsync(id, seen, plan =>
    {
        (plan.Title, plan.MadeOn, plan.MadeBy) = (details.Title, details.MadeOn, details.MadeBy);
        return null;
    }, cancellationToken);

    /// <param name="text">One entry a line where the part is a list.</param>
    public Task<Result<Unit>> WriteAsync(Guid id, int seen, PlanText part, string? text, CancellationToken cancellationToken) => ChangeAsync(id, seen, plan =>
    {
        var lines = Lines(text);
        plan.Put(part, lines);
        return CountedTexts.Fault(part, lines, new(plan.FirstYear, plan.LastYear));
    }, cancellationToken);

    /// <summary>A person has looked at where the imported book contradicts itself.</summary>
    public Task<Result<Unit>> SettleAsync(Guid id, int seen, CancellationToken cancellationToken) => ChangeAsync(id, seen, plan =>
    {
        plan.Doubts = [];
        return null;
    }, cancellationToken);

    /// <summary>Writes down a step of making the plan.</summary>
    public Task<Result<Unit>> StepAsync(Guid plan, int number, LocalDate? doneOn, string? note, string? link, CancellationToken cancellationToken) => data.ActAsync<Unit>(Stepped, async (act, ct) =>
    {
        if (PlanMaking.Steps.All(s => s.Number != number) || !await act.Db.Set<Plan>().AnyAsync(p => p.Id == plan, ct))
        {
            return NotThere;
        }

        if (link is not null && !IsLink(link))
        {
            return new Error.Invalid("plan.link", "ลิงก์ใช้ไม่ได้", [new("Link", "คัดลอกที่อยู่จากแถบที่อยู่ของเบราว์เซอร์ ขึ้นต้นด้วย https:// หรือ /office/")]);
        }

        var step = await act.Db.Set<MakingStep>().SingleOrDefaultAsync(s => s.PlanId == plan && s.Number == number, ct);
        if (step is null)
        {
            act.Db.Add(step = new MakingStep { PlanId = plan, Number = number });
        }

        (step.DoneOn, step.Note, step.Link) = (doneOn, note, link);
        return Unit.Done;
    }, cancellationToken);

    public static bool IsLink(string link) => (link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal)) || (Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http");

    /// <summary>What was typed with its paragraphs kept.</summary>
    public static string? Kept(string? text) => Lines(text) is { Length: > 0 } lines ? string.Join('\n', lines) : null;

    public static string[] Lines(string? text) => ThaiText.Lines(text, MostLines);

    /// <param name="change">Returns what is wrong with it; then nothing is saved.</param>
    private Task<Result<Unit>> ChangeAsync(Guid id, int seen, Func<Plan, string?> change, CancellationToken cancellationToken) => data.ActAsync<Unit>(Changed, async (act, ct) =>
    {
        if (await act.Db.Set<Plan>().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan)
        {
            return NotThere;
        }

        act.Expect(plan, seen);
        return change(plan) is { } fault ? new Error.Invalid("plan.text", fault, [new("Text", fault)]) : Unit.Done;
    }, cancellationToken);
}
