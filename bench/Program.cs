using System.Globalization;
using Prongsai.Bench.Acts;
using Prongsai.Bench.Office;
using Prongsai.Bench.Packs;
using Prongsai.Bench.Pages;
using Prongsai.Bench.Plans;
using Prongsai.Bench.Printing;
using Prongsai.Bench.Reading;
using Prongsai.Bench.Scoring;
using Prongsai.Bench.Servers;
using Prongsai.Bench.Starts;
using Prongsai.Bench.Tables;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

if (args is ["floor", var address, var file])
{
    await FloorServer.ServeAsync(address, file);
    return 0;
}

string[] parts = ["scoring", "reading", "starts", "pages", "printing", "acts", "office", "pack", "plan"];
if (args.FirstOrDefault(a => !parts.Contains(a)) is { } unknown)
{
    Console.Error.WriteLine($"unknown part {unknown}; parts: {string.Join(' ', parts)}");
    return 2;
}

bool Wanted(string part) => args.Length == 0 || args.Contains(part);

var table = new ResultTable(Console.Out);
table.Begin();
if (Wanted("scoring")) ScoringBench.Run(table);
if (Wanted("reading")) ReadingBench.Run(table);
if (Wanted("starts")) await StartBench.RunAsync(table);
if (Wanted("pages") || Wanted("printing"))
{
    await using var demo = await ProductServer.StartNewAsync(demo: true);
    if (Wanted("printing")) await MemoBench.RunAsync(table, demo);
    if (Wanted("pages")) await PageBench.RunAsync(table, demo);
}

if (Wanted("acts")) await ActBench.RunAsync(table);
if (Wanted("office")) await OfficeBench.RunAsync(table);
if (Wanted("pack")) await PackBench.RunAsync(table);
if (Wanted("plan")) await PlanBench.RunAsync(table);

Console.Error.WriteLine(table.Missed == 0 ? "every aim met" : $"{table.Missed} aims missed");
return 0;
