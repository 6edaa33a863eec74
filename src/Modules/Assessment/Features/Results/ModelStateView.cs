using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Prongsai.Assessment.Features.Results;

/// <summary>Faults by field name, for a partial that writes its own boxes.</summary>
public sealed record ModelStateView(ModelStateDictionary State)
{
    public string? Fault(string name) => State.TryGetValue(name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;
}
