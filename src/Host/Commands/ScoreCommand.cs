using System.CommandLine;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Host.Commands;

internal static class ScoreCommand
{
    public static Command Make()
    {
        var year = YearOption.Make("ปีงบประมาณ พ.ศ. เช่น 2566", required: true);
        var file = new Argument<string>("FILE") { Description = "ไฟล์ JSON ของผลที่ทราบ หรือ - เพื่ออ่านจาก stdin" };
        var command = new Command("score", "คำนวณผล ITA ใหม่ บอกระดับ สิ่งที่ขวางระดับถัดไป และคะแนนที่มีผลของแต่ละข้อ\nตัวอย่าง: echo '{\"indicators\":{\"1\":\"100.00\"}}' | prongsai score --year 2566 -") { year, file };
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(year)!.Value, parsed.GetValue(file)!));
        return command;
    }

    private static async Task<int> RunAsync(int year, string file)
    {
        if (RulePackLibrary.Shipped.Find(new FiscalYear(year)) is not { } pack)
        {
            return Exit.With(new Error.Invalid("score.year", $"ไม่มีชุดเกณฑ์ของปี {year} มีปี {string.Join(", ", RulePackLibrary.Shipped.Years)}"));
        }

        if (file != "-" && !File.Exists(file))
        {
            return Exit.With(new Error.Invalid("file.missing", $"ไม่พบไฟล์ {file} กรุณาตรวจชื่อและที่อยู่ของไฟล์"));
        }

        var json = file == "-" ? await Console.In.ReadToEndAsync() : await File.ReadAllTextAsync(file);
        var sheet = ScoreJson.Parse(json).Then(input => Scoring.Check(pack, input));
        if (!sheet.IsOk)
        {
            return Exit.With(sheet.Error);
        }

        Console.Out.WriteLine(ScoreJson.Write(sheet.Value));
        return sheet.Value.Findings.IsEmpty ? Exit.Done : Exit.Findings;
    }
}
