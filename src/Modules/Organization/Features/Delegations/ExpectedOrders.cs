using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;

namespace Prongsai.Organization.Features.Delegations;

/// <summary>A kind of order that S133 expects, and whether it is there.</summary>
/// <param name="There">Numbers of the orders in force.</param>
internal sealed record ExpectedOrder(string Title, IReadOnlyList<(Guid Id, string Number)> There);

/// <summary>The four kinds of orders of the template "มาตรการออกคำสั่งมอบหมายของนายก ปลัด และหัวหน้าส่วนราชการ" (S133).</summary>
internal static class ExpectedOrders
{
    private static readonly (string Title, PostRank From, PostRank[] To)[] Kinds =
    [
        ("นายก มอบหมายให้รองนายก", PostRank.Executive, [PostRank.DeputyExecutive]),
        ("นายก มอบหมายให้ปลัดหรือหัวหน้าส่วนราชการ", PostRank.Executive, [PostRank.ChiefAdministrator, PostRank.UnitHead]),
        ("ปลัด มอบหมายให้รองปลัด", PostRank.ChiefAdministrator, [PostRank.DeputyChiefAdministrator]),
        ("ปลัด มอบหมายให้หัวหน้าส่วนราชการ", PostRank.ChiefAdministrator, [PostRank.UnitHead]),
    ];

    public static IReadOnlyList<ExpectedOrder> Of(DelegationBook book, LocalDate day) =>
    [
        .. Kinds.Select(k => new ExpectedOrder(k.Title, [.. book.Orders
            .Where(o => book.IsLive(o, day) && book.Roster.Post(o.FromPostId)?.Rank == k.From && RankOf(book, o, day) is { } to && k.To.Contains(to))
            .Select(o => (o.Id, o.Number))])),
    ];

    private static PostRank? RankOf(DelegationBook book, DelegationOrder order, LocalDate day) =>
        order.ToPostId is { } post ? book.Roster.Post(post)?.Rank : book.Receiver(order, day)?.Rank;
}
