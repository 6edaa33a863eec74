using Prongsai.Kernel;
using Prongsai.Organization.Contracts;

namespace Prongsai.Organization.Domain;

/// <summary>What an order to be given must be. Sources: พ.ร.บ. ระเบียบบริหารราชการแผ่นดิน พ.ศ. 2534 มาตรา 38-40 as taken over for local governments;
/// พ.ร.บ. สภาตำบลและองค์การบริหารส่วนตำบล พ.ศ. 2537 มาตรา 60: a delegation is in writing, the receiver passes it on only where the giver allowed it.</summary>
internal static class DelegationRule
{
    /// <summary>Posts that have powers by law and so may give an order without a source.</summary>
    public static bool HasOwnPowers(PostRank rank) => rank is PostRank.Executive or PostRank.ChiefAdministrator;

    /// <summary>Only the executive may link a power to a permission of the program without having received it.</summary>
    public static bool MayLinkOwn(PostRank rank) => rank == PostRank.Executive;

    /// <summary>Why the order cannot be given, each sentence at its field; empty when it can.</summary>
    public static IEnumerable<FieldFault> Faults(DelegationGraph graph, OrderFact order, PostRank from, IReadOnlyList<PowerFact> powers)
    {
        if (order.Until < order.Since)
        {
            yield return new("Until", "วันสิ้นสุดต้องไม่ก่อนวันเริ่ม");
        }

        if (order.ToPost == order.FromPost || (graph.Receiver(order, order.Since) is { } receiver && receiver == order.GivenBy))
        {
            yield return new("To", "มอบอำนาจให้ตนเองไม่ได้ เลือกผู้รับมอบอำนาจคนอื่น");
        }

        if (powers.Count == 0)
        {
            yield return new("Powers", "เลือกหรือกรอกอำนาจที่มอบอย่างน้อยหนึ่งข้อ");
        }

        foreach (var fault in powers.SelectMany(p => p.Source is { } source ? Passing(graph, order, p, source) : Own(from, p)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<FieldFault> Own(PostRank from, PowerFact power)
    {
        if (!HasOwnPowers(from))
        {
            yield return new("From", "ตำแหน่งนี้มอบได้เฉพาะอำนาจที่ได้รับมอบมา ให้เปิดคำสั่งที่ได้รับแล้วเลือก \"มอบอำนาจช่วง\"");
        }
        else if (power.Permission is not null && !MayLinkOwn(from))
        {
            yield return new("Powers", "สิทธิในระบบมอบได้เฉพาะจากนายก หรือจากผู้ที่ได้รับมอบสิทธินั้นมาแล้วและมอบต่อได้");
        }
    }

    private static IEnumerable<FieldFault> Passing(DelegationGraph graph, OrderFact order, PowerFact power, Guid sourceId)
    {
        if (!graph.Powers.TryGetValue(sourceId, out var source) || !graph.IsLive(sourceId, order.Since))
        {
            yield return new("Powers", "อำนาจต้นทางสิ้นสุดหรือถูกยกเลิกแล้ว จึงมอบต่อไม่ได้");
            yield break;
        }

        var above = graph.Orders[source.Order];
        if (!above.MayPassOn)
        {
            yield return new("Powers", "คำสั่งต้นทางไม่อนุญาตให้มอบอำนาจช่วง");
        }

        if (above.ToPost is { } post ? post != order.FromPost : above.ToPerson != graph.InCharge(order.FromPost, order.Since))
        {
            yield return new("From", "ผู้มอบไม่ใช่ผู้ที่ได้รับอำนาจนี้มา จึงมอบต่อไม่ได้");
        }

        foreach (var end in graph.Chain(sourceId).Select(p => graph.Orders[p.Order]).Where(o => o.Since > order.Since || (o.Until is { } until && !(order.Until <= until))))
        {
            yield return new("Until", end.Until is { } until
                ? $"ช่วงเวลาต้องอยู่ในคำสั่งต้นทาง ซึ่งสิ้นสุด {ThaiDates.Format(until, ThaiDateStyle.Short)}"
                : $"ช่วงเวลาต้องไม่เริ่มก่อนคำสั่งต้นทาง ({ThaiDates.Format(end.Since, ThaiDateStyle.Short)})");
        }

        if (Wider(power, source) is { } wider)
        {
            yield return new("Powers", wider);
        }

        if (ComesRound(graph, order, sourceId))
        {
            yield return new("To", "ผู้รับเป็นผู้ที่มอบอำนาจนี้ลงมา การมอบวนกลับทำไม่ได้ เลือกผู้รับคนอื่น");
        }
    }

    private static string? Wider(PowerFact power, PowerFact source) =>
        source.Limit is { } most && !(power.Limit is { } limit && limit.Value <= most.Value) ? $"วงเงินต้องไม่เกินที่ได้รับมอบ คือ {most} บาท"
        : source.Unit is { } unit && power.Unit != unit ? "ขอบเขตส่วนราชการต้องไม่กว้างกว่าที่ได้รับมอบ"
        : power.Permission is not null && power.Permission != source.Permission ? "มอบสิทธิในระบบที่ไม่ได้รับมอบมาไม่ได้"
        : null;

    private static bool ComesRound(DelegationGraph graph, OrderFact order, Guid source)
    {
        var givers = graph.Chain(source).Select(p => graph.Orders[p.Order]).ToList();
        return givers.Exists(o => o.FromPost == order.ToPost)
            || (graph.Receiver(order, order.Since) is { } receiver && givers.Exists(o => o.GivenBy == receiver || graph.InCharge(o.FromPost, order.Since) == receiver));
    }
}
