using System.CommandLine;
using Prongsai.Kernel;

namespace Prongsai.Host.Commands;

/// <summary><c>--year</c>: a fiscal year of the Buddhist era; another number is a wrong use.</summary>
internal static class YearOption
{
    public static Option<int?> Make(string description, bool required = false)
    {
        var option = new Option<int?>("--year") { Description = description, Required = required };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var year) && !new FiscalYear(year).IsPossible)
            {
                result.AddError($"--year {year} ไม่ใช่ปีงบประมาณ กรุณาระบุปี พ.ศ. {FiscalYear.FirstPossible} ถึง {FiscalYear.LastPossible} เช่น --year 2569");
            }
        });
        return option;
    }
}
