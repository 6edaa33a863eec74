using Prongsai.Kernel;

namespace Prongsai.Frameworks;

/// <summary>Compares printed and coarser figures with what follows from the finer ones. A printed figure is accepted within ±0.01 (ADR 0007).</summary>
internal static class PrintedChecks
{
    private const decimal Tolerance = 0.01m;

    // A part of EIT is worked out as twice the mean less the other part, so the rounding of the inputs counts double
    private const decimal PartTolerance = 0.03m;

    public static IEnumerable<ScoreFinding> Findings(ScoreSheet sheet) =>
        new[]
        {
            GivenSubIndicators(sheet), GivenIndicators(sheet), Tools(sheet, sheet.Input.Tools), Tools(sheet, sheet.Input.Printed),
            PrintedParts(sheet), EitParts(sheet), Totals(sheet), PrintedLevel(sheet),
        }
        .SelectMany(f => f)
        .DistinctBy(f => (f.Code, f.Subject, f.Printed));

    private static IEnumerable<ScoreFinding> GivenSubIndicators(ScoreSheet sheet) =>
        sheet.Input.SubIndicators
            .Where(p => sheet.SubIndicators.TryGetValue(p.Key, out var computed) && Differs(p.Value, computed, Tolerance))
            .OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => Mismatch($"sub-indicator {p.Key}", $"ตัวชี้วัดย่อยที่ {p.Key}", p.Value, sheet.SubIndicators[p.Key], "ค่าเฉลี่ยของข้อ"));

    private static IEnumerable<ScoreFinding> GivenIndicators(ScoreSheet sheet) =>
        sheet.Input.Indicators
            .Where(p => sheet.Indicators.TryGetValue(p.Key, out var computed) && Differs(p.Value, computed, Tolerance))
            .Select(p => Mismatch($"indicator {p.Key}", $"ตัวชี้วัดที่ {p.Key}", p.Value, sheet.Indicators[p.Key], "ค่าเฉลี่ยของส่วนย่อย"));

    private static IEnumerable<ScoreFinding> Tools(ScoreSheet sheet, IReadOnlyDictionary<string, decimal> stated)
    {
        foreach (var tool in sheet.Pack.Tools)
        {
            if (stated.TryGetValue(tool.Key, out var printed) && sheet.Tools.TryGetValue(tool.Key, out var computed) && Differs(printed, computed, Tolerance))
            {
                var indicators = sheet.Pack.IndicatorsOf(tool.Key);
                yield return Mismatch(tool.Key, $"คะแนน {tool.Short}", printed, computed, $"ค่าเฉลี่ยตัวชี้วัด {indicators[0].Number}-{indicators[^1].Number}");
            }
        }
    }

    /// <summary>A printed part of EIT against the same part given as known.</summary>
    private static IEnumerable<ScoreFinding> PrintedParts(ScoreSheet sheet)
    {
        foreach (var (key, number, known) in new[] { ("eit1", 1, sheet.Input.Eit1), ("eit2", 2, sheet.Input.Eit2) })
        {
            if (Printed(sheet, key) is { } printed && known is { } given && Differs(printed, given, Tolerance))
            {
                yield return Mismatch(key, $"คะแนน EIT ส่วนที่ {number}", printed, given, "คะแนนที่ให้มา");
            }
        }
    }

    private static IEnumerable<ScoreFinding> EitParts(ScoreSheet sheet)
    {
        if (!sheet.Tools.TryGetValue("eit", out var eit) || !IsFromIndicators(sheet))
        {
            yield break;
        }

        var first = sheet.Input.Eit1 ?? Printed(sheet, "eit1");
        var second = sheet.Input.Eit2 ?? Printed(sheet, "eit2");
        if (first is { } one && second is { } two && Differs((one + two) / 2, eit, PartTolerance / 2))
        {
            yield return Mismatch("eit2", "คะแนน EIT ส่วนที่ 2", two, 2 * eit - one, $"EIT ทั้งสองส่วนเฉลี่ยต้องเท่ากับค่าเฉลี่ยตัวชี้วัด 6-8 ({Score.Display(eit)}) และส่วนที่ 1 คือ {Score.Display(one)}");
        }
    }

    private static IEnumerable<ScoreFinding> Totals(ScoreSheet sheet)
    {
        if (sheet.Total is not { } total)
        {
            yield break;
        }

        var toolsFirst = sheet.Pack.Tools.All(t => sheet.Tools.ContainsKey(t.Key)) ? sheet.Pack.Tools.Sum(t => t.Weight * Score.Round2(sheet.Tools[t.Key])) : total;
        foreach (var stated in new[] { sheet.Input.Total, Printed(sheet, "total") })
        {
            if (stated is { } printed && Differs(printed, total, Tolerance) && Differs(printed, toolsFirst, Tolerance))
            {
                yield return Mismatch("total", "คะแนนรวม", printed, total, "IIT ร้อยละ 30, EIT ร้อยละ 30, OIT ร้อยละ 40");
            }
        }
    }

    private static IEnumerable<ScoreFinding> PrintedLevel(ScoreSheet sheet)
    {
        if (sheet.Input.PrintedLevel is not { Length: > 0 } printed)
        {
            yield break;
        }

        var names = sheet.Pack.LevelScheme.Levels.Where(l => LevelWords.Mentions(printed, l)).ToList();
        var foreign = LevelWords.MentionsOtherScheme(printed, sheet.Pack.LevelScheme);
        if (foreign)
        {
            yield return new("level.scheme", "level", printed, sheet.Level?.Name ?? string.Join(" / ", sheet.Pack.LevelScheme.Levels.Select(l => l.Name)),
                $"\"{printed}\" ใช้ชื่อระดับของปีอื่นปนอยู่ ปี {sheet.Pack.Year} ใช้ {string.Join(" / ", sheet.Pack.LevelScheme.Levels.Select(l => l.Name))}");
        }
        else if (sheet.Level is { } level && names.Count > 0 && !names.Contains(level))
        {
            yield return new("score.mismatch", "level", printed, level.Name, $"คะแนนนี้อยู่ในระดับ \"{level.Name}\" ไม่ใช่ \"{printed}\"");
        }
    }

    private static bool IsFromIndicators(ScoreSheet sheet) => sheet.Pack.IndicatorsOf("eit").All(i => sheet.Indicators.ContainsKey(i.Number));

    private static decimal? Printed(ScoreSheet sheet, string key) => sheet.Input.Printed.TryGetValue(key, out var value) ? value : null;

    private static bool Differs(decimal printed, decimal computed, decimal tolerance) =>
        Math.Abs(printed - computed) > tolerance && Math.Abs(printed - Score.Round2(computed)) > tolerance;

    private static ScoreFinding Mismatch(string subject, string name, decimal printed, decimal computed, string basis) =>
        new("score.mismatch", subject, Score.Display(printed), Score.Display(computed),
            $"{name} พิมพ์ว่า {Score.Display(printed)} แต่คำนวณได้ {Score.Display(computed)} ({basis})");
}
