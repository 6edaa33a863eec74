using Prongsai.Improvement.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Sheets;

namespace Prongsai.Improvement.Data;

/// <summary>Measures as cells of a sheet: a row for each step; what belongs to the whole measure stands in each of its rows and may be edited in any one.</summary>
internal static class MeasureCells
{
    public const string Title = "title", Owners = "owners", Period = "period", Status = "status", Summary = "summary", Outcome = "outcome", Step = "step", Result = "result", Done = "done";

    private const string Yes = "เสร็จแล้ว", NotYet = "ยังไม่เสร็จ";

    public static readonly IReadOnlyList<SheetColumn> OfMeasure =
        [new(Title, "มาตรการ", 5), new(Owners, "ผู้รับผิดชอบ", 3), new(Period, "ระยะเวลา", 3), new(Status, "สถานะ", 3), new(Summary, "สรุปผลหรือเหตุผล", 4), new(Outcome, "ผลลัพธ์หรือความสำเร็จ", 4)];

    public static readonly IReadOnlyList<SheetColumn> OfStep = [new(Step, "ขั้นตอน", 5), new(Result, "ผลของขั้นตอน", 5), new(Done, "ขั้นนี้เสร็จหรือยัง", 2)];

    public static readonly EditSheet Sheet = new([new("number", "ที่", 1), new("step_number", "ขั้นที่", 1)], [OfMeasure[0], OfStep[0], OfMeasure[1], OfMeasure[2], OfStep[1], OfStep[2], OfMeasure[3], OfMeasure[4], OfMeasure[5]],
        "ขั้นตอนใหม่ให้เพิ่มที่หน้าแก้ไขมาตรการ มาตรการใหม่เพิ่มที่หน้ามาตรการ");

    /// <summary>Rows to give out; a measure without steps has one row of its own.</summary>
    public static IEnumerable<SheetRow> Rows(IEnumerable<MeasureView> measures) => measures.SelectMany(m =>
    {
        var whole = Of(m.Row, m.Owners, m.Outcome);
        return m.Steps.Select(s => new SheetRow(s.Id, [$"{m.Number}", $"{s.Position}"], Both(whole, Of(s)))).DefaultIfEmpty(new(m.Row.Id, [$"{m.Number}", ""], Both(whole, Of(null))));
    });

    /// <param name="outcome">As printed: written, or counted by a register.</param>
    public static Dictionary<string, string> Of(Measure measure, IEnumerable<string> owners, string? outcome) => new()
    {
        [Title] = measure.Title,
        [Owners] = string.Join('\n', owners),
        [Period] = measure.PeriodText ?? "",
        [Status] = measure.Status is { } status ? MeasureStatuses.Of(status) : "",
        [Summary] = measure.Result ?? "",
        [Outcome] = outcome ?? "",
    };

    public static Dictionary<string, string> Of(MeasureStep? step) => new()
    {
        [Step] = step?.Text ?? "",
        [Result] = step?.Result ?? "",
        [Done] = step?.Result is null ? "" : step.IsDone ? Yes : NotYet,
    };

    /// <summary>The same cell however a program writes it: text by its lines, a status or an answer by the form's word for it.</summary>
    public static string Plain(string column, string cell) => column switch
    {
        Status when StatusOf(cell) is { } status => MeasureStatuses.Of(status),
        Done when IsDone(cell) is { } done => done ? Yes : cell.Length == 0 ? "" : NotYet,
        _ => string.Join('\n', ThaiText.Lines(cell)),
    };

    /// <summary>Null when the words are none of the form's.</summary>
    public static MeasureStatus? StatusOf(string cell) => MeasureStatuses.All.Select(s => (MeasureStatus?)s).FirstOrDefault(s => Words(MeasureStatuses.Of(s)) == Words(cell));

    /// <summary>Null when the words are none that can be understood; an empty cell is not done.</summary>
    public static bool? IsDone(string cell) => ThaiText.Fold(cell) switch
    {
        var c when c == ThaiText.Fold(Yes) || c == ThaiText.Fold("เสร็จ") || c == ThaiText.Fold("ใช่") => true,
        var c when c.Length == 0 || c == ThaiText.Fold(NotYet) || c == ThaiText.Fold("ยัง") || c == ThaiText.Fold("ไม่ใช่") => false,
        _ => null,
    };

    /// <summary>Offices write the same status with and without "การ".</summary>
    private static string Words(string status) => ThaiText.Fold(status).Replace("การดำเนินการ", "ดำเนินการ", StringComparison.Ordinal);

    private static Dictionary<string, string> Both(Dictionary<string, string> measure, Dictionary<string, string> step) => measure.Concat(step).ToDictionary(c => c.Key, c => c.Value);
}
