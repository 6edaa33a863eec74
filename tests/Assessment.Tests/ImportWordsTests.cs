using Prongsai.Assessment.Data;
using Prongsai.Assessment.Features.Import;
using Prongsai.Papers;

namespace Prongsai.Assessment.Tests;

public sealed class ImportWordsTests
{
    [Fact]
    public void Each_thing_has_a_Thai_name_of_its_own()
    {
        foreach (var names in new[]
        {
            Enum.GetValues<PaperKind>().Select(ImportWords.Of),
            Enum.GetValues<TableKind>().Select(ImportWords.Of),
            Enum.GetValues<WorkStatus>().Select(s => ImportWords.Of(s)).Append(ImportWords.Of((WorkStatus?)null)),
            Enum.GetValues<ImportState>().Select(s => ImportWords.Of(s)),
        })
        {
            var all = names.ToList();
            all.ShouldBeUnique();
            all.ShouldAllBe(name => name.Any(letter => letter >= 'ก' && letter <= '๛'));
        }
    }
}
