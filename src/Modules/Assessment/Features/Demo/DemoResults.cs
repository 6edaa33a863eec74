using System.Collections.Immutable;
using NodaTime;
using Prongsai.Assessment.Contracts;
using Prongsai.Assessment.Data;
using Prongsai.Assessment.Domain;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform.Modules;

namespace Prongsai.Assessment.Features.Demo;

/// <summary>Three past years of อบต.ตัวอย่าง, made up.</summary>
internal sealed class DemoResults(IResultEntry entry, MemoStore memos) : IDemoContent
{
    private static readonly Dictionary<int, decimal[]> Indicators = new()
    {
        [2566] = [91.20m, 84.75m, 88.10m, 85.42m, 87.66m, 83.04m, 80.91m, 79.35m, 76.25m, 68.75m],
        [2567] = [93.45m, 88.20m, 90.37m, 88.94m, 90.02m, 86.71m, 84.56m, 83.18m, 84.17m, 81.25m],
        [2568] = [95.10m, 90.88m, 92.64m, 91.05m, 92.43m, 88.92m, 86.30m, 84.77m, 86.67m, 79.17m],
    };

    private static readonly MemoDetails Memo = new("ตย.12345/-", new LocalDate(2025, 9, 15),
    [
        new(MemoLevel.Drafter, "นางสาวสมมติ ประสานงาน", "นักวิเคราะห์นโยบายและแผน", SigningCapacity.Holder, null),
        new(MemoLevel.OfficeHead, "นางสมมติ หัวหน้าสำนัก", null, SigningCapacity.Holder, "เห็นควรนำข้อที่คะแนนต่ำไปจัดทำมาตรการของปีถัดไป"),
        new(MemoLevel.ChiefAdministrator, "นายสมมุติ การคลัง", "ผู้อำนวยการกองคลัง", SigningCapacity.Acting, "เห็นด้วยกับหัวหน้าสำนักปลัด"),
        new(MemoLevel.Executive, "นายสมมติ บริหาร", null, SigningCapacity.Holder, null),
    ]);

    public int Order => 20;

    public async Task<Result<Unit>> WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var (year, scores) in Indicators)
        {
            var figures = ScoreInput.Nothing with { Indicators = scores.Select((s, i) => KeyValuePair.Create(i + 1, s)).ToImmutableDictionary() };
            var stored = await entry.StoreAsync(new FiscalYear(year), figures, cancellationToken);
            if (!stored.IsOk)
            {
                return stored;
            }
        }

        return await memos.StoreAsync(new FiscalYear(Indicators.Keys.Max()), Memo, null, cancellationToken);
    }
}
