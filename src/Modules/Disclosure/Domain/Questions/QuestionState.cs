namespace Prongsai.Disclosure.Domain;

/// <summary>Where a citizen's question stands.</summary>
internal enum QuestionState
{
    /// <summary>Nobody has answered: seen by officers only.</summary>
    Waiting,

    /// <summary>Answered, question and answer are public.</summary>
    Shown,

    /// <summary>Answered for the asker alone, who reads it with the code.</summary>
    Private,

    /// <summary>Not answered and not shown, for a reason.</summary>
    Hidden,
}
