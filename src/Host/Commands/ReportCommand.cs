using System.CommandLine;
using Prongsai.Correspondence.Contracts;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Host.Commands;

internal static class ReportCommand
{
    public static Command Make()
    {
        var kind = new Argument<string?>("KIND") { Description = "ชนิดเอกสาร ดูด้วย --list", Arity = ArgumentArity.ZeroOrOne };
        var list = new Option<bool>("--list") { Description = "ชนิดเอกสารที่พิมพ์ได้" };
        var agency = new Option<string?>("--agency") { Description = "ที่อยู่เว็บของหน่วยงาน เช่น demo" };
        var year = YearOption.Make("ปีงบประมาณ พ.ศ.");
        var format = new Option<string>("--format") { Description = "docx, pdf, xlsx หรือ html", DefaultValueFactory = _ => "docx" };
        format.AcceptOnlyFromAmong([.. PaperRendering.Formats]);
        var output = new Option<string?>("-o", "--output") { Description = "ไฟล์ที่จะเขียน" };
        var command = new Command("report", "พิมพ์เอกสารราชการ\nตัวอย่าง: prongsai report result-memo --agency demo --year 2568 --format pdf -o memo.pdf")
        {
            kind, list, agency, year, format, output, Installation.DataFolder, Installation.Database,
        };
        command.SetAction((parsed, ct) => parsed.GetValue(list)
            ? Task.FromResult(List())
            : RunAsync(parsed, new(parsed.GetValue(kind), parsed.GetValue(agency), parsed.GetValue(year), parsed.GetValue(format)!, parsed.GetValue(output)), ct));
        return command;
    }

    private sealed record Wanted(string? Kind, string? Agency, int? Year, string Format, string? Output);

    private static int List()
    {
        var services = new ServiceCollection();
        foreach (var module in Installation.Modules().All)
        {
            module.AddServices(services);
        }

        foreach (var kind in services.Where(s => s.ServiceType == typeof(IDocumentKind)).Select(s => s.ImplementationType!))
        {
            var described = (IDocumentKind)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(kind);
            Console.Out.WriteLine($"{described.Key,-26} {described.NameTh}");
        }

        return Exit.Done;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Wanted wanted, CancellationToken ct)
    {
        if (wanted is not { Kind: { } kind, Agency: { } slug, Year: { } year, Output: { } output })
        {
            Console.Error.WriteLine("ต้องระบุ KIND --agency --year และ -o ดูตัวอย่างด้วย: prongsai report --help");
            return Exit.Usage;
        }

        var opened = await Installation.OpenAsync(parsed, ct);
        if (!opened.IsOk)
        {
            return Exit.With(opened.Error);
        }

        await using var installation = opened.Value;
        var entry = await installation.Services.GetRequiredService<AgencyDirectory>().FindAsync(slug, ct);
        if (entry is null)
        {
            return Exit.With(new Error.NotFound("agency.not_found", $"ไม่พบหน่วยงาน {slug} กรุณาตรวจที่อยู่เว็บของหน่วยงาน"));
        }

        await using var scope = installation.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AgencySession>().Enter(entry.AgencyId, Actor.System);
        if (scope.ServiceProvider.GetServices<IDocumentKind>().FirstOrDefault(k => k.Key == kind) is not { } document)
        {
            return Exit.With(new Error.Invalid("report.kind", $"ไม่มีเอกสารชนิด {kind} ดูชนิดที่มีด้วย: prongsai report --list"));
        }

        var built = await document.BuildAsync(entry.AgencyId, new FiscalYear(year), ct);
        if (!built.IsOk)
        {
            return Exit.With(built.Error);
        }

        var pictures = scope.ServiceProvider.GetRequiredService<IOfficePictures>();
        var paper = built.Value.WithEmblem(await pictures.EmblemAsync(ct));
        var rendered = await PaperRendering.RenderAsync(paper, wanted.Format, scope.ServiceProvider.GetRequiredService<PdfPrinter>(), await pictures.ForAsync(paper, ct), ct);
        if (!rendered.IsOk)
        {
            return Exit.With(rendered.Error);
        }

        await File.WriteAllBytesAsync(output, rendered.Value.Bytes, ct);
        return Exit.Done;
    }
}
