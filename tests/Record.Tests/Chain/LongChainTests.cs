using System.Diagnostics;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Xunit.Abstractions;

namespace Prongsai.Record.Tests.Chain;

public sealed class LongChainTests(RecordDatabase database, ITestOutputHelper output) : IClassFixture<RecordDatabase>
{
    private const int Acts = 10_000;

    private static readonly ActKind Noted = new("sample.noted", "จดบันทึก");

    [Fact]
    public async Task Ten_thousand_acts_are_walked_and_a_fault_near_the_end_is_found()
    {
        await using var scope = database.Enter((await database.NewAgencyAsync()).AgencyId);
        var writing = Stopwatch.StartNew();
        for (var number = 1; number < Acts; number++)
        {
            var contact = new Contact { Name = $"นายสมมติ ที่ {number}", Note = "หมายเหตุ" };
            (await scope.Data.ActAsync<Unit>(Noted, (act, _) =>
            {
                act.Db.Add(contact);
                return Task.FromResult<Result<Unit>>(Unit.Done);
            })).IsOk.ShouldBeTrue();
        }

        output.WriteLine($"{writing.Elapsed.TotalMilliseconds / Acts:N2} ms an act");
        var walking = Stopwatch.StartNew();
        (await scope.VerifyAsync()).ShouldBe(new ChainReport(scope.Agency(), Acts, null));
        output.WriteLine($"{walking.Elapsed.TotalSeconds:N2} s for {Acts} acts");

        await using var owner = await database.ConnectAsOwnerAsync();
        await new Tampering(owner, scope.Agency()).RunAsync($"update platform.sealed_value set value = 'อื่น' where agency_id = '{scope.Agency()}' and sequence = 9990 and ordinal = 1");
        (await scope.VerifyAsync()).Broken!.Sequence.ShouldBe(9990);
    }
}
