using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Host.Commands;

internal static class FrameworksCommand
{
    private static readonly JsonSerializerOptions Written = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static Command Make()
    {
        var json = new Option<bool>("--json") { Description = "พิมพ์เป็น JSON" };
        var list = new Command("list", "ปีที่มีชุดเกณฑ์") { json };
        list.SetAction(parsed => List(parsed.GetValue(json)));
        var year = new Argument<int>("YEAR") { Description = "ปีงบประมาณ พ.ศ." };
        var show = new Command("show", "ข้อ องค์ประกอบ และความเชื่อมั่นของปีหนึ่ง\nตัวอย่าง: prongsai frameworks show 2569") { year, json };
        show.SetAction(parsed => Show(parsed.GetValue(year), parsed.GetValue(json)));
        var verify = new Command("verify", "พิสูจน์ว่าชุดเกณฑ์สอดคล้องกันทุกปี") { json };
        verify.SetAction(parsed => Verify(parsed.GetValue(json)));
        return new Command("frameworks", "ชุดเกณฑ์ประจำปี") { list, show, verify };
    }

    private static int List(bool json)
    {
        var rows = RulePackLibrary.Shipped.Packs.Select(p => new
        {
            Year = p.Year.BuddhistYear,
            p.Revision,
            Items = p.Items.Length,
            Confirmed = p.Items.Count(i => i.Provenance.Confidence == Confidence.Confirmed),
            OpenQuestions = p.OpenQuestions.Length,
        }).ToList();
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(rows, Written));
            return Exit.Done;
        }

        foreach (var row in rows)
        {
            Console.Out.WriteLine($"{row.Year}  {row.Items,2} ข้อ  ยืนยันแล้ว {row.Confirmed,2}  รอยืนยันกับคู่มือ {row.OpenQuestions} เรื่อง");
        }

        return Exit.Done;
    }

    private static int Show(int year, bool json)
    {
        if (RulePackLibrary.Shipped.Find(new FiscalYear(year)) is not { } pack)
        {
            return Exit.With(new Error.Invalid("frameworks.year", $"ไม่มีชุดเกณฑ์ของปี {year} มีปี {string.Join(", ", RulePackLibrary.Shipped.Years)}"));
        }

        if (json)
        {
            var items = pack.Items.Select(i => new
            {
                i.Number,
                i.Key,
                i.Title,
                i.SubIndicator,
                i.Period,
                i.Provenance.Confidence,
                Source = i.Provenance.Source.Title,
                Components = i.Components.Select(c => new { c.Key, c.Text, Rule = c.Rule.Kind, c.Provenance.Confidence, Source = c.Provenance.Source.Title }),
            });
            Console.Out.WriteLine(JsonSerializer.Serialize(new { Year = year, Items = items, pack.OpenQuestions }, Written));
            return Exit.Done;
        }

        foreach (var sub in pack.SubIndicators)
        {
            Console.Out.WriteLine($"{sub.Code} {sub.Label}  [{Word(sub.Provenance.Confidence)}]");
            foreach (var item in pack.ItemsOf(sub.Code))
            {
                Console.Out.WriteLine($"  {item.Number,-4}{item.Title}  [{Word(item.Provenance.Confidence)}: {item.Provenance.Source.Title}]");
            }
        }

        foreach (var question in pack.OpenQuestions)
        {
            Console.Out.WriteLine($"? {question.Text} → {question.Effect}");
        }

        return Exit.Done;
    }

    private static int Verify(bool json)
    {
        var faults = FrameworkVerifier.Verify(RulePackLibrary.Shipped);
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(faults, Written));
        }
        else
        {
            foreach (var fault in faults)
            {
                Console.Out.WriteLine($"{fault.Place}: {fault.Code}: {fault.Message}");
            }

            Console.Out.WriteLine(faults.IsEmpty ? $"ชุดเกณฑ์ {RulePackLibrary.Shipped.Years.Length} ปีสอดคล้องกัน" : $"พบ {faults.Length} จุด");
        }

        return faults.IsEmpty ? Exit.Done : Exit.Findings;
    }

    private static string Word(Confidence confidence) => confidence switch
    {
        Confidence.Confirmed => "ยืนยันแล้ว",
        Confidence.Derived => "อนุมาน รอยืนยันกับคู่มือ",
        _ => "รอยืนยันกับคู่มือ",
    };
}
