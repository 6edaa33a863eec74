using Xunit;

namespace Prongsai.Documents.Tests.Reading;

/// <summary>Tests that use much memory or watch the clock run after all others, one at a time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RunAlone
{
    public const string Name = "Alone";
}
