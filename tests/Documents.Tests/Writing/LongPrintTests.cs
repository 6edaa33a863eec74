using Prongsai.Documents.Tests.Reading;
using Shouldly;
using Xunit;

namespace Prongsai.Documents.Tests.Writing;

/// <summary>Counts what the whole process allocates.</summary>
[Collection(RunAlone.Name)]
public class LongPrintTests(WarmPrinter warm) : IClassFixture<WarmPrinter>
{
    [Fact]
    public async Task Two_hundred_pages_print_in_one_go()
    {
        var long200 = new OfficialDocument(
            new DocumentProperties("ยาว"),
            [.. Enumerable.Range(1, 200).SelectMany(number => (Block[])[new Heading(2, $"ส่วนที่ {number}"), Draft.Body(string.Concat(Enumerable.Repeat(Samples.Marks + " ", 12))), new PageBreak()])]);
        var before = GC.GetTotalAllocatedBytes();
        var printed = await warm.Printer.Print(long200);
        printed.IsOk.ShouldBeTrue();
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(200L << 20);
        (await PdfText.ReadAsync(printed.Value!, default)).Value!.Pages.Length.ShouldBeInRange(200, 201);
    }
}
