namespace Prongsai.Documents.Reading;

/// <summary>Elements of WordprocessingML by what a reader does with them.</summary>
internal static class WordNames
{
    /// <summary>Properties, tracked deletions and the old place of moved text: no text of the paper as it stands.</summary>
    public static bool IsDropped(string name) => name is
        "pPr" or "rPr" or "tblPr" or "tblGrid" or "trPr" or "tcPr" or "sdtPr" or "sdtEndPr" or "sectPr"
        or "del" or "moveFrom" or "delText" or "delInstrText" or "instrText" or "fldData" or "proofErr"
        or "commentReference" or "footnoteReference" or "endnoteReference" or "footnoteRef" or "endnoteRef" or "annotationRef"
        or "binData" or "docPartObj";

    /// <summary>A deleted or moved-away row or paragraph.</summary>
    public static bool IsDeletedRow(OfficeNode row) => row.At("trPr", "del") is not null || row.At("trPr", "moveFrom") is not null;
}
