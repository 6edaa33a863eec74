using System.Collections.Immutable;
using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Kernel;
using Prongsai.Platform.Evidence;

namespace Prongsai.Disclosure.Features.Questions;

/// <summary>The board as the channel on which outsiders ask and the office answers: by itself once something has been answered there, else a person looks.</summary>
internal abstract class TwoWaySource(string key, QuestionBook book) : IEvidenceSource
{
    private const string Component = "two_way";

    public string Key => key;

    public async Task<SourcedContent?> ReadAsync(FiscalYear year, LocalDate day, CancellationToken cancellationToken)
    {
        var (answered, last) = await book.AnsweredAsync(day, cancellationToken);
        SourcedText text = new($"กระดานถาม-ตอบ ถามได้โดยไม่ต้องมีบัญชี{(answered > 0 ? $" ตอบแล้ว {answered:N0} คำถาม" : "")}", $"Questions and answers, no account needed{(answered > 0 ? $"; {answered:N0} answered" : "")}")
        {
            PublicPath = "/questions",
            ProofTh = answered > 0 ? $"กระดานถาม-ตอบมีคำถามที่ตอบแล้ว {answered:N0} คำถาม" : null,
        };
        return new("คำถามจากประชาชน", "Questions and answers", "/office/questions") { ChangedAt = last, Texts = ImmutableDictionary<string, SourcedText>.Empty.Add(Component, text) };
    }
}

/// <summary>For packs with an item of its own for questions.</summary>
internal sealed class QuestionsSource(QuestionBook book) : TwoWaySource("services.questions", book);

/// <summary>For packs that ask it with the contact.</summary>
internal sealed class ContactQuestionsSource(QuestionBook book) : TwoWaySource("organization.contact", book);
