// For tests: an ownership document of an invented company as EDGAR keeps it, with every sort of element. Used by tests alone.

/** A Form 4 with both tables, a holding, footnotes, a CDATA section, entities and a date with a zone. */
export const documentXml = `<?xml version="1.0"?>
<ownershipDocument>
    <schemaVersion>X0508</schemaVersion>
    <documentType>4/A</documentType>
    <periodOfReport>2024-02-05-0500</periodOfReport>
    <dateOfOriginalSubmission>2024-02-07-05:00</dateOfOriginalSubmission>
    <notSubjectToSection16>false</notSubjectToSection16>
    <issuer>
        <issuerCik>0009900123</issuerCik>
        <issuerName>Tallow &amp; Mere Instruments, Inc.</issuerName>
        <issuerTradingSymbol>TLMW</issuerTradingSymbol>
    </issuer>
    <reportingOwner>
        <reportingOwnerId><rptOwnerCik>0009900456</rptOwnerCik><rptOwnerName>HARBECK NORA T</rptOwnerName></reportingOwnerId>
        <reportingOwnerAddress>
            <rptOwnerStreet1>C/O TALLOW &#38; MERE</rptOwnerStreet1>
            <rptOwnerStreet2></rptOwnerStreet2>
            <rptOwnerCity>LEEDS</rptOwnerCity>
            <rptOwnerState>X0</rptOwnerState>
            <rptOwnerZipCode>LS1 4AP</rptOwnerZipCode>
            <rptOwnerStateDescription>UNITED KINGDOM</rptOwnerStateDescription>
        </reportingOwnerAddress>
        <reportingOwnerRelationship>
            <isDirector>1</isDirector><isOfficer>true</isOfficer><isOther>0</isOther>
            <officerTitle>Chief <!-- of --> Engineer</officerTitle>
        </reportingOwnerRelationship>
    </reportingOwner>
    <aff10b5One>1</aff10b5One>
    <nonDerivativeTable>
        <nonDerivativeTransaction>
            <securityTitle><value>Common Stock</value><footnoteId id="F1"/></securityTitle>
            <transactionDate><value>2024-02-05</value></transactionDate>
            <deemedExecutionDate></deemedExecutionDate>
            <transactionCoding>
                <transactionFormType>4</transactionFormType>
                <transactionCode>S</transactionCode>
                <equitySwapInvolved>0</equitySwapInvolved>
                <footnoteId id="F1"/><footnoteId id='F2'/>
            </transactionCoding>
            <transactionTimeliness><value></value></transactionTimeliness>
            <transactionAmounts>
                <transactionShares><value>1200.0001</value></transactionShares>
                <transactionPricePerShare><footnoteId id="F2"/></transactionPricePerShare>
                <transactionAcquiredDisposedCode><value>D</value></transactionAcquiredDisposedCode>
            </transactionAmounts>
            <postTransactionAmounts><sharesOwnedFollowingTransaction><value>999999999999.9999</value></sharesOwnedFollowingTransaction></postTransactionAmounts>
            <ownershipNature><directOrIndirectOwnership><value>D</value></directOrIndirectOwnership></ownershipNature>
        </nonDerivativeTransaction>
        <nonDerivativeHolding>
            <securityTitle><value><![CDATA[Units <of> Tallow & Mere]]></value></securityTitle>
            <postTransactionAmounts><valueOwnedFollowingTransaction><value>0.00</value></valueOwnedFollowingTransaction></postTransactionAmounts>
            <ownershipNature>
                <directOrIndirectOwnership><value>I</value></directOrIndirectOwnership>
                <natureOfOwnership><value>By trust</value></natureOfOwnership>
            </ownershipNature>
        </nonDerivativeHolding>
    </nonDerivativeTable>
    <derivativeTable>
        <derivativeTransaction>
            <securityTitle><value>Stock Option</value></securityTitle>
            <conversionOrExercisePrice><value>12.50</value></conversionOrExercisePrice>
            <transactionDate><value>2024-02-05Z</value></transactionDate>
            <transactionCoding><transactionFormType>4</transactionFormType><transactionCode>K</transactionCode><equitySwapInvolved>1</equitySwapInvolved></transactionCoding>
            <transactionAmounts>
                <transactionTotalValue><value>15000</value></transactionTotalValue>
                <transactionPricePerShare><value>0</value></transactionPricePerShare>
                <transactionAcquiredDisposedCode><value>D</value></transactionAcquiredDisposedCode>
            </transactionAmounts>
            <exerciseDate><footnoteId id="F2"/></exerciseDate>
            <expirationDate><value>2030-12-31</value></expirationDate>
            <underlyingSecurity>
                <underlyingSecurityTitle><value>Common Stock</value></underlyingSecurityTitle>
                <underlyingSecurityShares><value>1200</value></underlyingSecurityShares>
            </underlyingSecurity>
            <postTransactionAmounts><sharesOwnedFollowingTransaction><value>0</value></sharesOwnedFollowingTransaction></postTransactionAmounts>
            <ownershipNature><directOrIndirectOwnership><value>D</value></directOrIndirectOwnership></ownershipNature>
        </derivativeTransaction>
    </derivativeTable>
    <footnotes>
        <footnote id="F1">Sold under a plan; the &quot;Plan&quot; was adopted &lt;early&gt;.
Second line &amp;lt; kept.</footnote>
        <footnote id="F2">The option vests in four parts.</footnote>
    </footnotes>
    <remarks></remarks>
    <ownerSignature>
        <signatureName>/s/ Nora T. Harbeck</signatureName>
        <signatureDate>2024-02-08</signatureDate>
    </ownerSignature>
</ownershipDocument>
`;

/** The document as it stands in EDGAR's full submission, behind its header. */
export const submissionText = (xml: string): string => `<SEC-DOCUMENT>0009900456-24-000001.txt : 20240208
<SEC-HEADER>0009900456-24-000001.hdr.sgml : 20240208
<ACCEPTANCE-DATETIME>20240208170502
ACCESSION NUMBER:\t\t0009900456-24-000001
CONFORMED SUBMISSION TYPE:\t4/A
</SEC-HEADER>
<DOCUMENT>
<TYPE>4/A
<SEQUENCE>1
<FILENAME>wk-form4.xml
<TEXT>
<XML>
${xml}</XML>
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
`;
