using System.Globalization;
using System.Text;
using Prongsai.Kernel;

namespace Prongsai.Documents.Reading;

/// <summary>Numbers in the forms Word prints them in lists (ECMA-376 part 1, 17.18.59).</summary>
internal static class NumberForms
{
    private const string ThaiLetters = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";

    private static readonly (int Value, string Sign)[] RomanSigns =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
        (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    public static string Print(int number, string format) => format switch
    {
        "none" => "",
        "thaiNumbers" or "thaiCounting" => ThaiDigits.ToThai(Arabic(number)),
        "thaiLetters" => Letter(number, ThaiLetters),
        "lowerLetter" => Letter(number, "abcdefghijklmnopqrstuvwxyz"),
        "upperLetter" => Letter(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        "lowerRoman" => Roman(number),
        "upperRoman" => Roman(number).ToUpperInvariant(),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        _ => Arabic(number),
    };

    private static string Arabic(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>a … z, then aa … zz.</summary>
    private static string Letter(int number, string letters) =>
        number is < 1 or > 1000 ? Arabic(number) : new string(letters[(number - 1) % letters.Length], (number - 1) / letters.Length + 1);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return Arabic(number);
        }
        var text = new StringBuilder();
        foreach (var (value, sign) in RomanSigns)
        {
            for (; number >= value; number -= value)
            {
                text.Append(sign);
            }
        }
        return text.ToString();
    }
}
