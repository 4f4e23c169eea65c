// Made by scripts/catalog.js from Microsoft's list of product names and service plans: do not edit.
// SKU id|workloads that its plans give (one letter each)|part number|display name|former names where there are any
export const SKUS = `
c2e41e49-e2a2-4c55-832a-cf13ffba1d6a||10_ALR_ADDON|10-Year Audit Log Retention Add On
d2dea78b-507c-4e56-b400-39447f4738f8||CDSAICAPACITY|AI Builder Capacity add-on
e4654015-5daf-4a48-9b37-4f309dddd88b||ADV_COMMS|Advanced Communications
796a6fb4-740b-4d36-bf56-9c12ca7fa069||AGENT_365|Agent 365
8f0c5670-4e56-4892-b06d-91c085d7004f||SPZA_IW|App Connect IW
9706eed9-966f-4f1b-94f6-bb2b4af99a5b||Microsoft_Cloud_App_Security_App_Governance_Add_On|App governance add-on to Microsoft Defender for Cloud Apps
c52ea49f-fe5d-4e95-93ba-1de91d380f89||RIGHTSMANAGEMENT|Azure Information Protection Plan 1
a0e6a48f-b056-4037-af70-b9ac53504551||RIGHTSMANAGEMENT_CE|Azure Information Protection Plan 1
78362de1-6942-4bb8-83a1-a32aa67e6e2c||RIGHTSMANAGEMENT_CE_GOV|Azure Information Protection Premium P1 for Government
c57afa2a-d468-46c4-9a90-f86cb1b3c54a||RIGHTSMANAGEMENT_CE_USGOV_GCCHIGH|Azure Information Protection Premium P1_USGOV_GCCHIGH
4468c39a-28b2-42fb-9094-840bcf28771f|E|OFFICEBASIC|Basic Collaboration
90d8b3f8-712e-4f7b-aa1e-62e7ae6cbe96||SMB_APPS|Business Apps (free)
95de1760-7682-406d-98c9-52ef14e51e2b||CAREERCOACH_FACULTY|Career Coach for faculty
01c8007a-57d2-41e0-a3c3-0b46ead16cc4||CAREERCOACH_STUDENTS|Career Coach for students
0fe440c5-f2bf-442b-a4f4-9a7af77a200b||Clipchamp_Premium|Clipchamp Premium
4b2c20e4-939d-4bf4-9dd8-6870240cfe19||Clipchamp_Premium_Add_on|Clipchamp Premium Add-on
481f3bc2-5756-4b28-9375-5c8c86b99e6b||Clipchamp_Standard|Clipchamp Standard
e612d426-6bc3-4181-9658-91aa906b0ac0||CDS_DB_CAPACITY|Common Data Service Database Capacity
eddf428b-da0e-4115-accf-b29eb0b83965||CDS_DB_CAPACITY_GOV|Common Data Service Database Capacity for Government
448b063f-9cc6-42fc-a0e6-40e08724a395||CDS_LOG_CAPACITY|Common Data Service Log Capacity
631d5fb1-a668-4c2a-9427-8830665a742e||CDS_FILE_CAPACITY|Common Data Service for Apps File Capacity
47794cd0-f0e5-45c5-9033-2eb6b5fc84e0||MCOPSTNC|Communications Credits
8a5fbbed-8b8c-41e5-907e-c50c471340fd||CMPA_addon|Compliance Manager Premium Assessment Add-On
a9d7ef53-9bea-4a2a-9650-fa7df58fe094||CMPA_addon_GCC|Compliance Manager Premium Assessment Add-On for GCC
10dd46b2-c5ad-4de3-865c-a6fa1363fb51||Compliance_Program_for_Microsoft_Cloud|Compliance Program for Microsoft Cloud
a9c51c15-ffad-4c66-88c0-8771455c832d||Defender_Threat_Intelligence|Defender Threat Intelligence
064a9707-9dba-4cc1-9902-38bfcfda6328||MESSAGING_GCC_TEST|Digital Messaging for GCC Test SKU
328dc228-00bc-48c6-8b09-1fbc8bc3435d||CRMSTORAGE|Dynamics 365 - Additional Database Storage (Qualified Offer)
e06abcc2-7ec5-4a79-b08b-d9c282376f72||CRMTESTINSTANCE|Dynamics 365 - Additional Non-Production Instance (Qualified Offer)
2cf302fe-62db-4e20-b573-e0998b1208b5||CRMTESTINSTANCE_NOPREREQ|Dynamics 365 - Additional Non-Production Instance for Government
9d776713-14cb-4697-a21d-9a52455c738a||CRMINSTANCE|Dynamics 365 - Additional Production Instance (Qualified Offer)
c6df1e30-1c9f-427f-907c-3d913474a1c7||SOCIAL_ENGAGEMENT_APP_USER|Dynamics 365 AI for Market Insights (Preview)
673afb9d-d85b-40c2-914e-7bf46cd5cd75||DYN365_ASSETMANAGEMENT|Dynamics 365 Asset Management Addl Assets
a58f5506-b382-44d4-bfab-225b2fbf8390||DYN365_BUSCENTRAL_ADD_ENV_ADDON|Dynamics 365 Business Central Additional Environment Addon
7d0d4f9a-2686-4cb8-814c-eff3fdab6d74||DYN365_BUSCENTRAL_DB_CAPACITY|Dynamics 365 Business Central Database Capacity
2880026b-2b0c-4251-8656-5d41ff11e3aa||DYN365_BUSCENTRAL_ESSENTIAL|Dynamics 365 Business Central Essentials
1d506c23-1702-46f1-b940-160c55f98d05||Dynamics_365_Business_Central_Essentials_Attach|Dynamics 365 Business Central Essentials Attach
9a1e33ed-9697-43f3-b84c-1b0959dbb1d4||DYN365_FINANCIALS_ACCOUNTANT_SKU|Dynamics 365 Business Central External Accountant
f991cecc-3f91-4cd0-a9a8-bf1c8167e029||DYN365_BUSCENTRAL_PREMIUM|Dynamics 365 Business Central Premium
2e3c4023-80f6-4711-aa5d-29e0ecb46835||DYN365_BUSCENTRAL_TEAM_MEMBER|Dynamics 365 Business Central Team Members
6a4a1628-9b9a-424d-bed5-4118f0ede3fd||PROJECT_MADEIRA_PREVIEW_IW_SKU|Dynamics 365 Business Central for IWs
79909bd8-4c69-4202-939e-11bc4385b134||DYN365_RETAIL|Dynamics 365 Commerce
1508ad2d-5802-44e6-bfe8-6fb65de63d28||DYN365_RETAIL_TRIAL|Dynamics 365 Commerce Trial
dfb1700c-013e-4132-8bce-0d319c43a95d|S|DYNAMICS_365_CONTACT_CENTER|Dynamics 365 Contact Center
39a78eb6-3a8a-4e1e-878a-575a5c8984e7|S|DYNAMICS_365_CONTACT_CENTER_ADD_ON_FOR_CUSTOMER_SERVICE_ENTERPRISE|Dynamics 365 Contact Center Add-on for Customer Service Enterprise
59d3d0bf-df39-4b8b-8601-ea6c09a7fd66|S|DYNAMICS_365_CONTACT_CENTER_DIGITAL|Dynamics 365 Contact Center Digital
7e6e6091-1680-4532-9370-6cd4598483ac|S|DYNAMICS_365_CONTACT_CENTER_DIGITAL_ADD_ON_FOR_CUSTOMER_SERVICE_ENTERPRISE|Dynamics 365 Contact Center Digital Add-on for Customer Service Enterprise
79e2368c-4568-48d5-a352-b0344afabcf8|S|DYNAMICS_365_CONTACT_CENTER_VOICE|Dynamics 365 Contact Center Voice
73e8b747-20bf-463d-8ffd-274a7d65d0bc|S|DYNAMICS_365_CONTACT_CENTER_VOICE_ADD_ON_FOR_CUSTOMER_SERVICE_ENTERPRISE|Dynamics 365 Contact Center Voice Add-on for Customer Service Enterprise
ea126fc5-a19e-42e2-a731-da9d437bffcf|ST|DYN365_ENTERPRISE_PLAN1|Dynamics 365 Customer Engagement Plan
a3d0cd86-8068-4071-ad40-4dc5b5908c4b||DYN365_CUSTOMER_INSIGHTS_ATTACH|Dynamics 365 Customer Insights Attach
ff22b8d4-5073-4b24-ba45-84ad5d9b6642||Dynamics_365_Customer_Insights_Attach_New|Dynamics 365 Customer Insights Attach
05735051-46c0-4c84-9107-bb13d77d0b88||Dynamics_365_Customer_Insights_Journeys_T3_Interacted_People|Dynamics 365 Customer Insights Journeys T3 Interacted People
0c250654-c7f7-461f-871a-7222f6592cf2||DYN365_CUSTOMER_INSIGHTS_BASE|Dynamics 365 Customer Insights Standalone
12b5a442-a6f2-49e4-868b-2d7408c2356f||Dynamics_365_Customer_Insights_User_License|Dynamics 365 Customer Insights User License
036c2481-aa8a-47cd-ab43-324f0c157c2d||DYN365_CUSTOMER_INSIGHTS_VIRAL|Dynamics 365 Customer Insights vTrial
aeb8c883-d700-4aa1-8719-402b5adf2949||Dynamics_365_Customer_Service_Digital_Messaging_Partner_Sandbox|Dynamics 365 Customer Service Digital Messaging Partner Sandbox
6ec542c9-2a86-4d4a-8a52-d233eb58ef0a||DYN365_CS_OC_MESSAGING_VOICE_GOV|Dynamics 365 Customer Service Digital Messaging and Voice Add-in for Government
ea9ba490-50b8-474e-8671-9fec0f1268f3||DYN365_CS_OC_MESSAGING_VOICE_GOV_TEST|Dynamics 365 Customer Service Digital Messaging and Voice Add-in for Government for Test
94a6fbd4-6a2f-4990-b356-dc7dd8bed08a||Dynamics_365_Customer_Service_Enterprise_admin_trial|Dynamics 365 Customer Service Enterprise Admin
1e615a51-59db-4807-9957-aa83c3657351||Dynamics_365_Customer_Service_Enterprise_viral_trial|Dynamics 365 Customer Service Enterprise Viral Trial
61e6bd70-fbdb-4deb-82ea-912842f39431||DYN365_AI_SERVICE_INSIGHTS|Dynamics 365 Customer Service Insights Trial
1439b6e2-5d59-4873-8c59-d60e2a196e92|S|DYN365_CUSTOMER_SERVICE_PRO|Dynamics 365 Customer Service Professional
dadd2312-b5b1-4fa0-8c15-0903de3e2303||DYN365_CS_VOICE|Dynamics 365 Customer Service Voice Channel Add-in
359ea3e6-8130-4a57-9f8f-ad897a0342f1||DYN365_CUSTOMER_VOICE_BASE|Dynamics 365 Customer Voice
65f71586-ade3-4ce1-afc0-1b452eaf3782||DYN365_CUSTOMER_VOICE_ADDON|Dynamics 365 Customer Voice Additional Responses
446a86f8-a0cb-4095-83b3-d100eb050e3d||Forms_Pro_AddOn|Dynamics 365 Customer Voice Additional Responses
bc946dac-7877-4271-b2f7-99d2db13cd2c||FORMS_PRO|Dynamics 365 Customer Voice Trial
e2ae107b-a571-426f-9367-6d4c8f1390ba||Forms_Pro_USL|Dynamics 365 Customer Voice USL
4aed5dd6-eb9c-4143-8f14-368d70287121||CRMSTORAGE_GCC|Dynamics 365 Enterprise Edition - Additional Database Storage for Government
1d2756cb-2147-4b05-b4d5-f013c022dcb9||CRMTESTINSTANCE_GCC|Dynamics 365 Enterprise Edition - Additional Non-Production Instance for Government
a4bfb28e-becc-41b0-a454-ac680dc258d3||CRM_ONLINE_PORTAL|Dynamics 365 Enterprise Edition - Additional Portal (Qualified Offer)
cb9bc974-a47b-4123-998d-a383390168cc||CRM_ONLINE_PORTAL_GCC|Dynamics 365 Enterprise Edition - Additional Portal for Government
67f58b51-af53-4344-9663-9a2beb1d8a8e||CRM_ONLINE_PORTAL_NOPREREQ|Dynamics 365 Enterprise Edition - Additional Portal for Government
2bd3cb20-1bb6-446b-b4d0-089af3a05c52||CRMINSTANCE_GCC|Dynamics 365 Enterprise Edition - Additional Production Instance for Government
23e6e135-e869-4ce4-9ae4-5710cd69ac13||D365_FIELD_SERVICE_CONTRACTOR|Dynamics 365 Field Service Contractor
e7965e3a-1f49-4d67-a3de-ad1ce460bbcc||D365_FIELD_SERVICE_CONTRACTOR_GOV|Dynamics 365 Field Service Contractor for Government
29fcd665-d8d1-4f34-8eed-3811e3fca7b3||Dynamics_365_Field_Service_Enterprise_viral_trial|Dynamics 365 Field Service Viral Trial
977464c4-bfaf-4b67-b761-a9bb735a2196||CRM_AUTO_ROUTING_ADDON|Dynamics 365 Field Service, Enterprise Edition - Resource Scheduling Optimization
55c9eb4e-c746-45b4-b255-9ab6b19d5c62||DYN365_FINANCE|Dynamics 365 Finance
db5bd06c-b99a-4c54-98e9-90fea5164c88|S|DYN365_FINANCE_ATTACH_ISVEMB_PROJOPS|Dynamics 365 Finance Attach to Qualifying Base Offer Embedded with Project Management & Accounting
be9f9771-1c64-4618-9907-244325141096|S|D365_SALES_PRO|Dynamics 365 For Sales Professional
9c7bff7a-3715-4da7-88d3-07f57f8d0fb6||D365_SALES_PRO_IW|Dynamics 365 For Sales Professional Trial
0a389a77-9850-4dc4-b600-bc66fdfefc60||GUIDES_USER|Dynamics 365 Guides
99cb3f83-fbec-4aa1-8262-9679e6df7c53||Dynamics_365_Guides_vTrial|Dynamics 365 Guides vTrial
83c489a4-94b6-4dcc-9fdc-ff9b107a4621||DYN365_HUMAN_RESOURCES_ATTACH|Dynamics 365 Human Resources Attach to Qualifying Dynamics 365 Base Offer
de176c31-616d-4eae-829a-718918d7ec23||CRM_HYBRIDCONNECTOR|Dynamics 365 Hybrid Connector
00b861da-8087-4e30-beb8-8db3c6d9581e||DYN365_MARKETING_APP|Dynamics 365 Marketing App
6c75fb1b-61f2-42d0-b1b8-6492ca9ae159|ST|Dynamics_365_Multi_app_|Dynamics 365 Multi-app
3bbd44ed-8a70-4c07-9088-6232ddbd5ddd||Dynamics_365_for_Operations_Devices|Dynamics 365 Operations - Device
e485d696-4c87-4aac-bf4a-91b2fb6f0fa7||Dynamics_365_for_Operations_Sandbox_Tier2_SKU|Dynamics 365 Operations - Sandbox Tier 2:Standard Acceptance Testing
f7ad4bca-7221-452c-bdb6-3e6089f25e06||Dynamics_365_for_Operations_Sandbox_Tier4_SKU|Dynamics 365 Operations - Sandbox Tier 4:Standard Performance Testing
b75074f1-4c54-41bf-970f-c9ac871567f5||Dyn365_Operations_Activity|Dynamics 365 Operations – Activity
338148b6-1b11-4102-afb9-f92b6cdc0f8d||DYN365_ENTERPRISE_P1_IW|Dynamics 365 P1 Tria for Information Workers
98619618-9dc8-48c6-8f0c-741890ba5f93|S|DYN365_PROJECT_OPERATIONS|Dynamics 365 Project Operations
af739e8e-dd11-4eb5-a986-5908f595c603|S|DYN365_PROJECT_OPERATIONS_ATTACH|Dynamics 365 Project Operations Attach
7ed4877c-0863-4f69-9187-245487128d4f||DYN365_REGULATORY_SERVICE|Dynamics 365 Regulatory Service - Enterprise Edition Trial
7a551360-26c4-4f61-84e6-ef715673e083|T|MICROSOFT_REMOTE_ASSIST|Dynamics 365 Remote Assist
e48328a2-8e98-4484-a70f-a99f8ac9ec89|T|MICROSOFT_REMOTE_ASSIST_HOLOLENS|Dynamics 365 Remote Assist HoloLens
5b22585d-1b71-4c6b-b6ec-160b1a9c2323||D365_SALES_ENT_ATTACH|Dynamics 365 Sales Enterprise Attach to Qualifying Dynamics 365 Base Offer
2edaa1dc-966d-4475-93d6-8ee8dfd96877|S|DYN365_SALES_PREMIUM|Dynamics 365 Sales Premium
6ec92958-3cc1-49db-95bd-bc6b3798df71||Dynamics_365_Sales_Premium_Viral_Trial|Dynamics 365 Sales Premium Viral Trial
245e6bf9-411e-481e-8611-5c08595e2988||D365_SALES_PRO_ATTACH|Dynamics 365 Sales Professional Attach to Qualifying Dynamics 365 Base Offer
494721b8-1f30-4315-aba6-70ca169358d9||Dynamics_365_Sales_Field_Service_and_Customer_Service_Partner_Sandbox|Dynamics 365 Sales, Field Service and Customer Service Partner Sandbox
9467fd84-2758-4287-b1fa-6a908c441b8a||Dynamics_365_Supply_Chain_Management_Premium|Dynamics 365 Supply Chain Management Premium
e561871f-74fa-4f02-abee-5b0ef54dd36d||Dynamics_365_Hiring_SKU|Dynamics 365 Talent: Attract
b56e7ccc-d5c7-421f-a23b-5c18bdbad7c0||DYNAMICS_365_ONBOARDING_SKU|Dynamics 365 Talent: Onboard
7ac9fe77-66b7-4e5e-9e46-10eed1cff547|ST|DYN365_TEAM_MEMBERS|Dynamics 365 Team Members
ccba3cfe-71ef-423a-bd87-b6df3dce59a9||Dynamics_365_for_Operations|Dynamics 365 UNF OPS Plan ENT Edition
d39fb075-21ae-42d0-af80-22a2599749e0|S|DYN365_ENTERPRISE_CASE_MANAGEMENT|Dynamics 365 for Case Management Enterprise Edition
5cd0b796-9ac8-4792-9f0b-796ca9044e4a|S|D365_ENTERPRISE_CASE_MANAGEMENT_GOV|Dynamics 365 for Case Management, Enterprise Edition for Government
ff5a82be-1edd-4d48-94e0-52527825b589|S|DYN365_ENTERPRISE_CASE_MANAGEMENT_GOV|Dynamics 365 for Case Management, Enterprise Edition for Government
7d7af6c2-0be6-46df-84d1-c181b0272909||DYN365_CS_CHAT|Dynamics 365 for Customer Service Chat
1b399f66-be2a-479c-a79d-84a43a46f79e||DYN365_CS_CHAT_GOV|Dynamics 365 for Customer Service Chat for Government
336dfe1f-3b33-4ab4-b395-cba8f614976d||DYN365_CS_MESSAGING_GOV|Dynamics 365 for Customer Service Digital Messaging add-on for Government
eb18b715-ea9d-4290-9994-2ebf4b5042d2||D365_CUSTOMER_SERVICE_ENT_ATTACH|Dynamics 365 for Customer Service Enterprise Attach to Qualifying Dynamics 365 Base Offer A
749742bf-0d37-4158-a120-33567104deeb|S|DYN365_ENTERPRISE_CUSTOMER_SERVICE|Dynamics 365 for Customer Service Enterprise Edition
65758a5f-2e16-43b3-a8cb-296cd8f69e09|S|D365_ENTERPRISE_CUSTOMER_SERVICE_GOV|Dynamics 365 for Customer Service Enterprise for Government
19dec69d-d9f3-4792-8a39-d8ecdf51937b||D365_CUSTOMER_SERVICE_PRO_ATTACH|Dynamics 365 for Customer Service Professional Attach to Qualifying Dynamics 365 Base Offer
3c74d823-8f01-4fe8-82d5-f089a5504cec|S|DYN365_ENTERPRISE_CUSTOMER_SERVICE_GOV|Dynamics 365 for Customer Service, Enterprise Edition for Government
a36cdaa2-a806-4b6e-9ae0-28dbd993c20e||D365_FIELD_SERVICE_ATTACH|Dynamics 365 for Field Service Attach to Qualifying Dynamics 365 Base Offer
c7d15985-e746-4f01-b113-20b575898250|S|DYN365_ENTERPRISE_FIELD_SERVICE|Dynamics 365 for Field Service Enterprise Edition
c3d74ead-70b7-4513-8dce-797be3fbe07a|S|DYN365_ENTERPRISE_FIELD_SERVICE_GOV|Dynamics 365 for Field Service Enterprise Edition for Government
8eac9119-7e6b-4278-9dc4-e3458993b08a|S|D365_ENTERPRISE_FIELD_SERVICE_GOV|Dynamics 365 for Field Service for Government
d721f2e4-099b-4105-b40e-872e46cad402||DYN365_FINANCE_ATTACH|Dynamics 365 for Finance Attach to Qualifying Dynamics 365 Base Offer
cc13a803-544e-4464-b4e4-6d6169a138fa||DYN365_FINANCIALS_BUSINESS_SKU|Dynamics 365 for Financials Business Edition
99c5688b-6c75-4496-876f-07f0fbd69add||DYN365_MARKETING_APPLICATION_ADDON|Dynamics 365 for Marketing Additional Application
c393e9bd-2335-4b46-8b88-9e2a86a85ec1||DYN365_MARKETING_SANDBOX_APPLICATION_ADDON|Dynamics 365 for Marketing Additional Non-Prod Application
fc4581aa-6b1f-459d-95b6-84bd49d6f843||DYN365_MARKETING_CONTACT_ADDON|Dynamics 365 for Marketing Addnl Contacts Tier 1
23053933-0fda-431f-9a5b-a00fd78444c1||DYN365_MARKETING_CONTACT_ADDON_T3|Dynamics 365 for Marketing Addnl Contacts Tier 3
d8eec316-778c-4f14-a7d1-a0aca433b4e7||DYN365_MARKETING_CONTACT_ADDON_T5|Dynamics 365 for Marketing Addnl Contacts Tier 5
85430fb9-02e8-48be-9d7e-328beb41fa29||DYN365_MARKETING_APP_ATTACH|Dynamics 365 for Marketing Attach
238e2f8d-e429-4035-94db-6926be4ffe7b||DYN365_BUSINESS_MARKETING|Dynamics 365 for Marketing Business Edition
4b32a493-9a67-4649-8eb9-9fc5a5f75c12||D365_MARKETING_USER|Dynamics 365 for Marketing USL
1ec19b5f-7542-4b20-b01f-fb5d3f040e2d|S|DYN365_ENTERPRISE_PROJECT_SERVICE_AUTOMATION_GOV|Dynamics 365 for Project Service Automation Enterprise Edition for Government
6c827f0a-42cb-4cff-b1cd-f4104c16ede3|S|D365_ENTERPRISE_PROJECT_SERVICE_AUTOMATION_GOV|Dynamics 365 for Project Service Automation for Government
1e1a282c-9c54-43a2-9310-98ef728faace|S|DYN365_ENTERPRISE_SALES|Dynamics 365 for Sales Enterprise Edition
e85b3345-2fd5-45cf-a196-7968d3e18e56|S|D365_ENTERPRISE_SALES_GOV|Dynamics 365 for Sales Enterprise for Government
229fa362-9d30-4dbc-8110-21b77a7f9b26|S|D365_SALES_PRO_GOV|Dynamics 365 for Sales Professional for Government
8edc2cf8-6438-4fa9-b6e3-aa1660c640cc|S|DYN365_ENTERPRISE_SALES_CUSTOMERSERVICE|Dynamics 365 for Sales and Customer Service Enterprise Edition
28b275ce-aec7-4c26-82e2-1ffbc2746ad4|S|DYN365_ENTERPRISE_SALES_GOV|Dynamics 365 for Sales, Enterprise Edition for Government
f2e48cb3-9da0-42cd-8464-4a54ce198ad0||DYN365_SCM|Dynamics 365 for Supply Chain Management
090b4a96-8114-4c95-9c91-60e81ef53302||DYN365_SCM_ATTACH|Dynamics 365 for Supply Chain Management Attach to Qualifying Dynamics 365 Base Offer
3a256e9a-15b6-4092-b0dc-82993f4debc6||SKU_Dynamics_365_for_HCM_Trial|Dynamics 365 for Talent
8e7a3d30-d97d-43ab-837c-d7701cef83dc|ST|DYN365_ENTERPRISE_TEAM_MEMBERS|Dynamics 365 for Team Members Enterprise Edition
ba05762f-32ff-4fac-a096-55309b3700a3|S|DYN365_ENTERPRISE_TEAM_MEMBERS_GOV|Dynamics 365 for Team Members Enterprise Edition for Government
aedfac18-56b8-45e3-969b-53edb4ba4952||EMS_EDU_FACULTY|Enterprise Mobility + Security A3 for Faculty
efccb6f7-5641-4e0e-bd10-b4976e1bf68e||EMS|Enterprise Mobility + Security E3
b05e124f-c7cc-45a0-a6aa-8cf78c946968||EMSPREMIUM|Enterprise Mobility + Security E5
a461b89c-10e3-471c-82b8-aae4d820fccb||EMSPREMIUM_USGOV_GCCHIGH|Enterprise Mobility + Security E5_USGOV_GCCHIGH
c793db86-5237-494e-9b11-dcd4877c2c8c||EMS_GOV|Enterprise Mobility + Security G3 GCC
8a180c2b-f4cf-4d44-897c-3d32acc4a60b||EMSPREMIUM_GOV|Enterprise Mobility + Security G5 GCC
e8ecdf70-47a8-4d39-9d15-093624b7f640||EOP_ENTERPRISE_PREMIUM|Exchange Enterprise CAL Services (EOP DLP)
4b9405b0-7788-4568-add1-99614e613b69|E|EXCHANGESTANDARD|Exchange Online (Plan 1)
aa0f9eb7-eff2-4943-8424-226fb137fcad|EY|EXCHANGESTANDARD_ALUMNI|Exchange Online (Plan 1) for Alumni with Yammer
c24b3bac-78f7-42f7-9468-97dce529d88a|E|EXCHANGESTANDARD_FACULTY|Exchange Online (Plan 1) for Faculty
f37d5ebf-4bf1-4aa2-8fa3-50c51059e983|E|EXCHANGESTANDARD_GOV|Exchange Online (Plan 1) for GCC
ad2fe44a-915d-4e2b-ade1-6766d50a9d9c|E|EXCHANGESTANDARD_STUDENT|Exchange Online (Plan 1) for Students
19ec0d23-8335-4cbd-94ac-6050e30712fa|E|EXCHANGEENTERPRISE|Exchange Online (Plan 2)
0b7b15a8-7fd2-4964-bb96-5a566d4e3c15|E|EXCHANGEENTERPRISE_FACULTY|Exchange Online (Plan 2) for Faculty
7be8dc28-4da4-4e6d-b9b9-c60f2806df8a|E|EXCHANGEENTERPRISE_GOV|Exchange Online (Plan 2) for GCC
2970a0b3-301d-46e6-8ff9-a37e3ef3091b|E|EXCHANGEENTERPRISE_STUDENT|Exchange Online (Plan 2) for Students
ee02fd1b-340e-4a4b-b355-4a514e4c8943||EXCHANGEARCHIVE_ADDON|Exchange Online Archiving for Exchange Online
90b5e015-709a-4b8b-b08e-3200f994494c||EXCHANGEARCHIVE|Exchange Online Archiving for Exchange Server
e8f81a67-bd96-4074-b108-cf193eb9433b|E|EXCHANGE_S_ESSENTIALS|Exchange Online Essentials
7fc0182e-d107-4556-8329-7caaa511197b|E|EXCHANGEESSENTIALS|Exchange Online Essentials (ExO P1 Based)
80b2d799-d2ba-4d2a-8842-fb0d0f3a4b82|E|EXCHANGEDESKLESS|Exchange Online Kiosk
cb0a98a8-11bc-494c-83d9-c1b1ac65327e|E|EXCHANGETELCO|Exchange Online POP
45a2423b-e884-448d-a831-d9e139c52d2f||EOP_ENTERPRISE|Exchange Online Protection
2b3b0c87-36af-4d15-8124-04a691cc2546||FLOW_P1_GOV|Flow Plan 1 for Government
061f9ace-7d42-4136-88ac-31dc755f143f||INTUNE_A|Intune
d9d89b70-a645-4c24-b041-8d3cb1884ec7||INTUNE_EDU|Intune for Education
`
