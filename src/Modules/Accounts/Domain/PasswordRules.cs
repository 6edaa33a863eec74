using System.Globalization;
using System.Text;

namespace Prongsai.Accounts.Domain;

/// <summary>What is known of whoever sets a password; none of it may be the password.</summary>
internal sealed record PasswordOwner(string Login, string Name, string Office);

/// <summary>What makes a password unfit (ASVS 5.0 chapter 6.2): too short, widely used, made of the person's or the office's own words, or a pattern. No rule asks for kinds of characters.</summary>
internal static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 256;

    private static readonly char[] Tail = [.. "0123456789!@#$%^&*()_+-=./?๐๑๒๓๔๕๖๗๘๙"];

    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890", "abcdefghijklmnopqrstuvwxyz", "ๆไำพะัีรนยบล", "ฟหกดเ้่าสวง", "ผปแอิืทมใฝ", "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"];

    /// <summary>Why it cannot be used and what to do; null when it can.</summary>
    public static string? Fault(string? password, PasswordOwner owner, Func<string, bool> isCommon)
    {
        if (password is null || Length(password) < Shortest)
        {
            return $"รหัสผ่านต้องยาวอย่างน้อย {Shortest} ตัว ลองใช้คำสามสี่คำที่ไม่เกี่ยวกันต่อกัน เว้นวรรคได้";
        }

        if (Length(password) > Longest)
        {
            return $"รหัสผ่านยาวเกิน {Longest} ตัว กรุณาใช้ให้สั้นลง";
        }

        var bare = Bare(password);
        return CommonForms(bare).Any(isCommon) ? "รหัสผ่านนี้มีคนใช้มาก ผู้โจมตีลองเป็นอันดับแรก กรุณาใช้คำอื่นที่ไม่เกี่ยวกันต่อกัน"
            : IsPattern(bare) ? "รหัสผ่านนี้เป็นตัวซ้ำหรือเรียงตามแป้นพิมพ์ เดาได้ง่าย กรุณาใช้คำสามสี่คำที่ไม่เกี่ยวกันต่อกัน"
            : IsOwn(bare, owner) ? "รหัสผ่านนี้มาจากชื่อของท่าน ชื่อเข้าใช้ หรือชื่อหน่วยงาน กรุณาใช้คำอื่นที่คนรู้จักเดาไม่ได้"
            : null;
    }

    /// <summary>How strong an accepted password is, in a word that says what would help.</summary>
    public static string Strength(string password) => Length(password) switch
    {
        >= 20 => "แข็งแรงมาก",
        >= 16 => "แข็งแรง",
        _ => "พอใช้ได้ ถ้าเพิ่มอีกหนึ่งคำจะแข็งแรงขึ้น",
    };

    /// <summary>Letters as a person counts them: a Thai letter with its vowel and tone is one.</summary>
    private static int Length(string password) => new StringInfo(password).LengthInTextElements is var shown && shown >= Shortest ? shown : Math.Min(password.Length, shown + Marks(password));

    private static int Marks(string password) => password.Count(c => char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark);

    private static string Bare(string password) => new([.. password.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(c => !char.IsWhiteSpace(c))]);

    /// <summary>"somchai2569!" is "somchai" with a tail.</summary>
    private static string WithoutTail(string bare) => bare.TrimEnd(Tail);

    /// <summary>The words behind a password, as those who guess undo it: what is hung on, letters written as digits or signs, a word said twice, the keyboard left in the other language.</summary>
    private static IEnumerable<string> CommonForms(string bare)
    {
        foreach (var typed in new[] { bare, KeyboardLayout.ToLatin(bare), KeyboardLayout.ToLatin(WithoutTail(bare)) })
        {
            foreach (var core in new[] { typed, WithoutTail(typed), typed.Trim(Tail) })
            {
                yield return core;
                yield return Plain(core, '1', 'i');
                yield return Plain(core, '1', 'l');
                yield return Once(core);
            }
        }
    }

    private static string Plain(string word, char digit, char letter) => new([.. word.Select(c => c == digit ? letter : c switch
    {
        '0' => 'o',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        '!' => 'i',
        _ => c,
    })]);

    /// <summary>"adminadmin" is "admin".</summary>
    private static string Once(string word) =>
        Enumerable.Range(4, Math.Max(0, (word.Length / 2) - 3)).FirstOrDefault(n => word.Length % n == 0 && word == string.Concat(Enumerable.Repeat(word[..n], word.Length / n))) is var length and > 0 ? word[..length] : word;

    private static bool IsPattern(string bare)
    {
        if (bare.Distinct().Count() <= 3)
        {
            return true;
        }

        for (var length = 1; length <= bare.Length / 2; length++)
        {
            if (bare.Length % length == 0 && Enumerable.Range(0, bare.Length).All(i => bare[i] == bare[i % length]) && length <= 6)
            {
                return true;
            }
        }

        return InRows(bare) >= bare.Length - 2;
    }

    /// <summary>How many of the letters stand beside the one before them on a keyboard row or in the alphabet.</summary>
    private static int InRows(string bare)
    {
        var beside = 1;
        for (var i = 1; i < bare.Length; i++)
        {
            if (Rows.Any(row => row.IndexOf(bare[i - 1], StringComparison.Ordinal) is var a and >= 0 && row.IndexOf(bare[i], StringComparison.Ordinal) is var b and >= 0 && Math.Abs(a - b) is 1 or 9 && row.Contains(bare[i])))
            {
                beside++;
            }
        }

        return beside;
    }

    private static bool IsOwn(string bare, PasswordOwner owner)
    {
        var rest = bare;
        foreach (var word in Words(owner).OrderByDescending(w => w.Length))
        {
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        }

        return rest.Length < bare.Length && WithoutTail(rest).Length < 6;
    }

    private static IEnumerable<string> Words(PasswordOwner owner) =>
        new[] { owner.Login, owner.Login.Split('@')[0], owner.Name, owner.Office, "prongsai", "โปร่งใส", "password", "รหัสผ่าน" }
            .SelectMany(w => w.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(w)).Select(Bare).Where(w => w.Length >= 3);
}
