using Prongsai.Correspondence.Contracts;

namespace Prongsai.Correspondence.Domain;

/// <summary>Which letters a permission to sign is for. An order of delegation may name letters of any kind or those of one group.</summary>
internal static class SigningPower
{
    public const string AnyKind = "letters.sign";
    public const string Memos = "letters.sign_memos";
    public const string Letters = "letters.sign_letters";
    public const string Orders = "letters.sign_orders";

    public static bool Covers(string? permission) => permission is AnyKind or Memos or Letters or Orders;

    public static bool Covers(string? permission, LetterKind kind) => permission == AnyKind || permission == GroupOf(kind);

    public static LetterKind[] KindsOf(string? permission) => [.. Enum.GetValues<LetterKind>().Where(k => Covers(permission, k))];

    private static string GroupOf(LetterKind kind) => kind switch
    {
        LetterKind.Memo or LetterKind.Minutes or LetterKind.Paper => Memos,
        LetterKind.Announcement or LetterKind.AppointmentOrder or LetterKind.AssignmentOrder => Orders,
        _ => Letters,
    };
}
