using Prongsai.Kernel;

namespace Prongsai.Frameworks;

/// <summary>Figures that cannot be scores of this year.</summary>
internal static class InputChecks
{
    public static IEnumerable<FieldFault> Faults(RulePack pack, ScoreInput input)
    {
        var numbers = pack.Indicators.Select(i => i.Number).ToHashSet();
        var codes = pack.SubIndicators.Select(s => s.Code).ToHashSet();
        var items = pack.Items.Select(i => i.Number).ToHashSet();
        var questions = pack.Questions.Select(q => q.Code).ToHashSet();
        var tools = pack.Tools.Select(t => t.Key).ToHashSet();
        return
        [
            .. input.Indicators.Where(p => !numbers.Contains(p.Key)).Select(p => Unknown($"indicators.{p.Key}", pack, "ตัวชี้วัด")),
            .. input.SubIndicators.Where(p => !codes.Contains(p.Key)).Select(p => Unknown($"sub_indicators.{p.Key}", pack, "ตัวชี้วัดย่อย")),
            .. input.Items.Where(p => !items.Contains(p.Key)).Select(p => Unknown($"items.{p.Key}", pack, "ข้อ")),
            .. input.Questions.Where(p => !questions.Contains(p.Key)).Select(p => Unknown($"questions.{p.Key}", pack, "ข้อคำถาม")),
            .. input.Tools.Where(p => !tools.Contains(p.Key)).Select(p => Unknown($"tools.{p.Key}", pack, "แบบวัด")),
            .. input.Printed.Where(p => !tools.Contains(p.Key) && p.Key is not ("eit1" or "eit2" or "total")).Select(p => Unknown($"printed.{p.Key}", pack, "คะแนนที่พิมพ์")),
            .. All(input).Where(p => p.Value is < 0 or > 100).Select(p => new FieldFault(p.Key, $"{p.Key} = {p.Value} อยู่นอกช่วง 0 ถึง 100 กรุณาตรวจตัวเลข")),
        ];
    }

    private static FieldFault Unknown(string place, RulePack pack, string kind) =>
        new(place, $"{place}: ไม่มี{kind}นี้ในชุดเกณฑ์ปี {pack.Year} กรุณาตรวจเลขที่หรือเลือกปีใหม่");

    private static IEnumerable<KeyValuePair<string, decimal>> All(ScoreInput input) =>
    [
        .. input.Indicators.Select(p => KeyValuePair.Create($"indicators.{p.Key}", p.Value)),
        .. input.SubIndicators.Select(p => KeyValuePair.Create($"sub_indicators.{p.Key}", p.Value)),
        .. input.Items.Select(p => KeyValuePair.Create($"items.{p.Key}", p.Value)),
        .. input.Questions.Select(p => KeyValuePair.Create($"questions.{p.Key}", p.Value)),
        .. input.Tools.Select(p => KeyValuePair.Create($"tools.{p.Key}", p.Value)),
        .. input.Printed.Select(p => KeyValuePair.Create($"printed.{p.Key}", p.Value)),
        .. new[] { ("eit1", input.Eit1), ("eit2", input.Eit2), ("total", input.Total) }.Where(p => p.Item2 is not null).Select(p => KeyValuePair.Create(p.Item1, p.Item2!.Value)),
    ];
}
