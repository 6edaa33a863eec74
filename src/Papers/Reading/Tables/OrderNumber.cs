using System.Globalization;
using Prongsai.Kernel;

namespace Prongsai.Papers.Reading;

/// <summary>The running number in a ลำดับ cell: "๑", "1.", "(3)".</summary>
internal static class OrderNumber
{
    public static int? Of(string text)
    {
        var digits = ThaiDigits.ToArabic(text).Trim(' ', '.', ')', '(', '-');
        var isNumber = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return isNumber && number is > 0 and < 1000 ? number : null;
    }
}
