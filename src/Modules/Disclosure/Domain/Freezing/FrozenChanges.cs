using System.Collections.Immutable;

namespace Prongsai.Disclosure.Domain.Freezing;

/// <summary>What is different between two states of an item, in plain sentences.</summary>
internal static class FrozenChanges
{
    public static ImmutableArray<string> Between(FrozenItem before, FrozenItem? after)
    {
        if (after is not { IsPublic: true })
        {
            return before.IsPublic ? ["วันตรึงเผยแพร่อยู่ ตอนนี้ประชาชนไม่เห็นแล้ว"] : [];
        }

        return before.IsPublic
            ? [.. Facts(before, after), .. Texts(before, after), .. Tables(before, after), .. Evidence(before, after)]
            : ["วันตรึงยังไม่เผยแพร่ ตอนนี้เผยแพร่แล้ว"];
    }

    private static IEnumerable<string> Facts(FrozenItem before, FrozenItem after)
    {
        if (before.Address != after.Address)
        {
            yield return $"ที่อยู่เปลี่ยนจาก {before.Address} เป็น {after.Address}";
        }

        if (before.Explanation != after.Explanation)
        {
            yield return "คำอธิบายสำหรับ ITAS เปลี่ยน";
        }

        if ((before.CoversFrom, before.CoversTo) != (after.CoversFrom, after.CoversTo))
        {
            yield return "ช่วงเวลาของข้อมูลเปลี่ยน";
        }

        if (before.PreScore != after.PreScore)
        {
            yield return before.PreScore > after.PreScore ? "เคยครบทุกองค์ประกอบ ตอนนี้ไม่ครบ" : "เคยไม่ครบ ตอนนี้ครบทุกองค์ประกอบ";
        }
    }

    private static IEnumerable<string> Texts(FrozenItem before, FrozenItem after)
    {
        foreach (var (old, now) in Pairs(before.Texts, after.Texts, t => t.Component))
        {
            if (old is null)
            {
                yield return $"เพิ่มข้อความ \"{now!.Title}\"";
            }
            else if (now is null)
            {
                yield return $"ลบข้อความ \"{old.Title}\"";
            }
            else if (old.IsNil != now.IsNil)
            {
                yield return now.IsNil ? $"\"{now.Title}\" เปลี่ยนเป็นระบุว่าไม่มี" : $"\"{now.Title}\" เดิมระบุว่าไม่มี ตอนนี้มีข้อความ";
            }
            else if (old.Thai != now.Thai || old.English != now.English)
            {
                yield return old.Thai == now.Thai ? $"แก้ข้อความภาษาอังกฤษของ \"{now.Title}\"" : $"แก้ข้อความ \"{now.Title}\"";
            }
        }
    }

    private static IEnumerable<string> Tables(FrozenItem before, FrozenItem after)
    {
        foreach (var (old, now) in Pairs(before.Tables, after.Tables, t => t.Key))
        {
            var rows = Pairs(old?.Rows ?? [], now?.Rows ?? [], r => r.Id.ToString()).ToList();
            var (added, gone) = (rows.Count(r => r.Old is null), rows.Count(r => r.Now is null));
            var changed = rows.Count(r => r is { Old: { } o, Now: { } n } && !o.Cells.SequenceEqual(n.Cells));
            var moved = added + gone + changed == 0 && !(old?.Rows ?? []).Select(r => r.Id).SequenceEqual((now?.Rows ?? []).Select(r => r.Id));
            string[] said = [.. new[] { added > 0 ? $"เพิ่ม {added} แถว" : "", gone > 0 ? $"ลบ {gone} แถว" : "", changed > 0 ? $"แก้ {changed} แถว" : "", moved ? "เรียงลำดับใหม่" : "" }.Where(s => s.Length > 0)];
            if (said.Length > 0)
            {
                yield return $"ตาราง{(now ?? old)!.Title}: {string.Join(" ", said)}";
            }
        }
    }

    private static IEnumerable<string> Evidence(FrozenItem before, FrozenItem after)
    {
        foreach (var (old, now) in Pairs(before.Evidence, after.Evidence, e => e.Id.ToString()))
        {
            if (old is null)
            {
                yield return $"เพิ่ม{Kind(now!)} \"{now!.Title}\"";
            }
            else if (now is null)
            {
                yield return $"ประชาชนไม่เห็น{Kind(old)} \"{old.Title}\" แล้ว";
            }
            else if (old.Sha256 != now.Sha256)
            {
                yield return $"เนื้อของ{Kind(now)} \"{now.Title}\" ไม่ใช่ชุดเดิม";
            }
            else if (old.PageSha256 is not null && now.PageSha256 is not null && old.PageSha256 != now.PageSha256)
            {
                yield return $"หน้าเว็บของลิงก์ \"{now.Title}\" เปลี่ยนเนื้อหา";
            }
            else if (old with { PageSha256 = null, PictureSha256 = null } != now with { PageSha256 = null, PictureSha256 = null })
            {
                yield return $"แก้ชื่อหรือวันที่ของ{Kind(now)} \"{now.Title}\"";
            }
        }
    }

    private static string Kind(FrozenEvidence one) => one.FileId is null ? "ลิงก์" : "แฟ้ม";

    private static IEnumerable<(T? Old, T? Now)> Pairs<T>(ImmutableArray<T> before, ImmutableArray<T> after, Func<T, string> key) where T : class
    {
        var (old, now) = (before.DistinctBy(key).ToDictionary(key), after.DistinctBy(key).ToDictionary(key));
        return before.Select(key).Union(after.Select(key)).Select(k => (old.GetValueOrDefault(k), now.GetValueOrDefault(k)));
    }
}
